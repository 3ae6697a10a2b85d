import type { TicketId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Decision } from '#domain/decision/Decision.ts';
import type { Relay } from '#domain/decision/DecisionEvent.ts';
import { draftRelay } from '#domain/decision/draftDecision.ts';
import { fitting } from '#domain/decision/lacksOf.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { AccountTickets, TicketNote } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import { sayEvent, type SayingFrom } from '../sayEvent.ts';
import type { Deciding } from './decideTheme.ts';

/**
 * Passes on what somebody answered in a note or in a tracker because they cannot write records. It stands beside the
 * decision that holds, names where it comes from, and decides nothing.
 */
export async function relayAnswer(
  outside: SayingFrom,
  { id, name }: Pick<Theme, 'id' | 'name'>,
  before: Decision | null,
  relay: Relay,
): Promise<Result<Deciding, Failure>> {
  const by = { actor: outside.worker.id, at: outside.now() };
  const event = draftRelay({ id, before }, { ...fitting(relay), source: relay.source }, by);
  const said = await sayEvent(outside, { id, name }, event);
  return said.ok ? ok({ event, notSent: said.value.notSent }) : said;
}

/** The internal notes of a ticket that others wrote, newest first: one of them may be the answer. */
export async function notesToRelay(
  { accountTickets, worker }: Pick<SayingFrom, 'worker'> & { readonly accountTickets: AccountTickets },
  ticket: TicketId,
  signal: AbortSignal,
): Promise<Result<readonly TicketNote[], Failure>> {
  const notes = await accountTickets.notes(ticket, signal);
  return notes.ok ? ok(notes.value.filter(({ by, text }) => by !== worker.id && text !== '')) : notes;
}
