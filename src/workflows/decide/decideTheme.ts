import { ok, type Result } from '#domain/basis/Result.ts';
import type { Decision } from '#domain/decision/Decision.ts';
import type { DecisionEvent, Told, Verdict } from '#domain/decision/DecisionEvent.ts';
import { draftDecision, draftRelease } from '#domain/decision/draftDecision.ts';
import { fitting } from '#domain/decision/lacksOf.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { sayEvent, type SayingFrom } from '../sayEvent.ts';

/** An answer, or what customers may be told, that was said. Whether it holds, the fold of the journal tells. */
export interface Deciding {
  readonly event: DecisionEvent;
  /** What waits in the outbox because the first try failed; `null` where Zendesk has it. */
  readonly notSent: OutboxEntry | null;
}

type Named = Pick<Theme, 'id' | 'name'>;

/**
 * Answers a theme. It answers the decision that its decider saw (`before`, `null` for none): where somebody decided meanwhile
 * it is overtaken, and kept. What could not be sent waits in the outbox; only where the browser keeps nothing does this fail.
 */
export async function decideTheme(
  outside: SayingFrom,
  { id, name }: Named,
  before: Decision | null,
  verdict: Verdict,
): Promise<Result<Deciding, Failure>> {
  const event = draftDecision({ id, before }, fitting(verdict), byWorker(outside));
  return said(outside, { id, name }, event);
}

/** Releases what customers may be told because of the decision that holds, or takes that back (`text: null`). */
export async function releaseAnswer(
  outside: SayingFrom,
  { id, name }: Named,
  decision: Decision,
  { text, until, language, others }: Told,
): Promise<Result<Deciding, Failure>> {
  const spoken = {
    ...(language === undefined ? {} : { language }),
    ...(others === undefined ? {} : { others }),
  };
  const told = text === null ? { text, until: null } : { text: text.trim(), until, ...spoken };
  return said(outside, { id, name }, draftRelease(decision, told, byWorker(outside)));
}

function byWorker({ worker, now }: SayingFrom) {
  return { actor: worker.id, at: now() };
}

async function said(
  outside: SayingFrom,
  theme: Named,
  event: DecisionEvent,
): Promise<Result<Deciding, Failure>> {
  const told = await sayEvent(outside, theme, event);
  return told.ok ? ok({ event, notSent: told.value.notSent }) : told;
}
