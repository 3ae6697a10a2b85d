import type { HearingSetting } from '#domain/setting/HearingSetting.ts';
import type { Heard } from '#ports/Language.ts';

/**
 * What was heard, as far as the account wants it heard: without kinds that are switched off, and nothing but sentences to
 * capture where the customer's language is. What is too short to tell a language counts as English, as it is heard.
 */
export function heardAs(heard: Heard, { kindsOff, languagesOff }: HearingSetting): Heard {
  const language = heard.language === 'und' ? 'en' : heard.language.split('-')[0];
  if (languagesOff.some((off) => off === language))
    return { ...heard, language: language ?? 'und', support: 'none', groups: [], praise: [], questions: [] };
  const isOn = (kind: string) => !kindsOff.some((off) => off === kind);
  return { ...heard, groups: heard.groups.filter(({ signals: [lead] }) => isOn(lead.kind)) };
}
