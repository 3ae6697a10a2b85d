import { asId, type EventId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import type { TellingShown } from '#ui/sidebar/telling/useTelling.ts';
import { NOW } from './samples.ts';

const TEXT = 'Scheduled exports are planned. You will definitely have them in the third quarter.';
const PROMISE = 'definitely';

const by = { at: instant(Date.parse(NOW)), releasedBy: asId<UserId>('8100003') };
const release = { id: asId<EventId>('told'), ...by, text: TEXT, until: null, language: 'en' };

/** What may be said of a planned theme, to somebody who writes in this language. */
export function sampleTelling(tongue: string): TellingShown {
  const start = TEXT.indexOf(PROMISE);
  const finding = { kind: 'promise', because: 'certain', ruleId: 'certain', instead: null } as const;
  const found = { ...finding, start, end: start + PROMISE.length };
  const tools: Pick<OutcomeTools, 'writing'> = {
    writing: async () => ({ check: () => ({ is: 'checked', findings: [found] }) }),
  };
  const themeId = asId<ThemeId>('sample');
  const verdict = { reason: '', due: '2026-Q3', lookAgainOn: null, evidence: null } as const;
  const made = { id: asId<EventId>('made'), themeId, decidedBy: by.releasedBy, at: by.at };
  const decision = { ...made, ...verdict, answer: 'planned', releases: [release] } as const;
  return {
    at: 'shown',
    telling: { themeId, decision, release, macros: [], isDoubtful: false },
    tools: tools as OutcomeTools,
    tongue,
  };
}
