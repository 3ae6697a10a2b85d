import type { Sentence } from '#domain/sentence/Sentence.ts';
import type { Signal } from '#domain/signal/Signal.ts';
import { signalGroupId } from '#domain/signal/signalGroupId.ts';
import type { Language } from '#ports/Language.ts';
import { matchGroup } from './matchGroup.ts';
import type { Ask, TicketReading } from './readTicket.ts';
import { redactedName } from './redacted.ts';

/** More of a sentence than this is no name any more. */
const NAME_CHARACTERS = 80;

/**
 * Makes an ask of a sentence that a person chose, so that it is tagged like any other. Where the engine cannot name
 * it, its first words do.
 */
export async function captureSentence(
  language: Language,
  reading: TicketReading,
  sentence: Sentence,
  kind: 'request' | 'bug',
): Promise<Ask> {
  const { comment, start, end } = sentence;
  const lead: Signal = {
    kind,
    sentence,
    cue: { comment, start, end },
    confidence: 1,
    because: 'byHand',
    ruleId: 'hand',
  };
  const source = reading.conversation.comments.find(({ key }) => key === comment);
  const named = source === undefined ? null : await language.name(sentence, source);
  const isNamed = named?.ok === true && named.value !== '';
  const whole = await redactedName(isNamed ? named.value : sentence.text, reading.privacy.redacts);
  const what = isNamed ? whole : [...whole].slice(0, NAME_CHARACTERS).join('');
  const group = { id: signalGroupId(lead), signals: [lead] as const, what };
  const { signal } = new AbortController();
  const offered = reading.themes.filter((theme) => !reading.hearing.kindsOff.includes(theme.kind));
  return { group, matches: await matchGroup(language, group, reading.conversation, offered, signal) };
}
