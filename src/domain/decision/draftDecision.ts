import type { ThemeId } from '../basis/Id.ts';
import { draftEvent } from '../event/draftEvent.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Decision } from './Decision.ts';
import type { DecisionEvent, Verdict } from './DecisionEvent.ts';

/** Decides about a theme. `before`: the decision that holds as far as is known, which this one answers. */
export function draftDecision(
  theme: { readonly id: ThemeId; readonly before: Pick<Decision, 'id'> | null },
  { answer, reason, dueOn, lookAgainOn }: Verdict,
  { actor, at }: Pick<JournalEvent, 'actor' | 'at'>,
): DecisionEvent {
  const payload = { answer, reason, dueOn, lookAgainOn };
  return draftEvent({
    kind: 'decision.made',
    themeId: theme.id,
    payload,
    after: theme.before?.id ?? null,
    actor,
    at,
  });
}
