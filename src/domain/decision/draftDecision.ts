import type { ThemeId } from '../basis/Id.ts';
import { draftEvent } from '../event/draftEvent.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Decision } from './Decision.ts';
import type { DecisionEvent, Relay, Told, Verdict } from './DecisionEvent.ts';

type By = Pick<JournalEvent, 'actor' | 'at'>;

/** Decides about a theme. `before`: the decision that holds as far as is known, which this one answers. */
export function draftDecision(
  theme: { readonly id: ThemeId; readonly before: Pick<Decision, 'id'> | null },
  { answer, reason, due, lookAgainOn, evidence }: Verdict,
  { actor, at }: By,
): DecisionEvent {
  const payload = { answer, reason, due, lookAgainOn, evidence };
  return draftEvent({
    kind: 'decision.made',
    themeId: theme.id,
    payload,
    after: theme.before?.id ?? null,
    actor,
    at,
  });
}

/** Passes on what somebody answered elsewhere. `before`: the decision that holds, beside which it stands. */
export function draftRelay(
  theme: { readonly id: ThemeId; readonly before: Pick<Decision, 'id'> | null },
  { answer, reason, due, lookAgainOn, evidence, source }: Relay,
  { actor, at }: By,
): DecisionEvent {
  return draftEvent({
    kind: 'decision.relayed',
    themeId: theme.id,
    payload: { answer, reason, due, lookAgainOn, evidence, source },
    after: theme.before?.id ?? null,
    actor,
    at,
  });
}

/** Says what customers may be told because of a decision, or takes that back. */
export function draftRelease(
  { id, themeId, releases }: Pick<Decision, 'id' | 'themeId' | 'releases'>,
  { text, until, language, others }: Told,
  { actor, at }: By,
): DecisionEvent {
  return draftEvent({
    kind: 'decision.released',
    themeId,
    payload: {
      text,
      until,
      ...(language === undefined ? {} : { language }),
      ...(others === undefined || Object.keys(others).length === 0 ? {} : { others }),
    },
    after: releases.at(-1)?.id ?? id,
    actor,
    at,
  });
}
