import type { TicketId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { textHash } from '#domain/basis/textHash.ts';
import type { ReplyState } from '#domain/outcome/foldReplies.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Replying, RowOf } from './playReplyTurn.ts';

/** What was on its way may arrive late: before this, “not there” means nothing. */
export const SURE_AFTER_MINUTES = 5;

/** What was found of a reply of which nobody knows whether it arrived. */
export type Found =
  | { readonly is: 'there'; readonly ticketId: TicketId }
  /** The same person wrote something else there since: a person has to look. */
  | { readonly is: 'other'; readonly ticketId: TicketId }
  | { readonly is: 'notThere' }
  | { readonly is: 'tooEarly'; readonly waitSeconds: number };

/** Tells one sending from all others: a copy of the account has another subdomain, and what is sent anew another turn. */
export function replyMarker(subdomain: string, { themeId, person }: RowOf, turn: number): string {
  return `groundswell-${subdomain}-${themeId}-${person}-${turn}`;
}

/**
 * Looks for what somebody began to send: a reply by its author, time and words, a follow-up by its marker. Changes nothing;
 * whoever began may be gone, so that anybody may look.
 */
export async function findReply(
  { replies, worker, now }: Replying,
  row: RowOf,
  state: Extract<ReplyState, { at: 'sending' }>,
  signal: AbortSignal,
): Promise<Result<Found, Failure>> {
  const ageSeconds = (epochMs(now()) - epochMs(state.since)) / 1_000;
  const waitSeconds = Math.ceil(SURE_AFTER_MINUTES * 60 - ageSeconds);
  const absent: Found = waitSeconds > 0 ? { is: 'tooEarly', waitSeconds } : { is: 'notThere' };
  if (state.as === 'followUp') {
    const found = await replies.followUpWith(replyMarker(worker.subdomain, row, state.turn), signal);
    if (!found.ok) return found;
    return ok(found.value === null ? absent : { is: 'there', ticketId: found.value });
  }
  const written = await replies.repliesBy(state.ticketId, state.by, state.since, signal);
  if (!written.ok) return written;
  const { ticketId } = state;
  if (written.value.some(({ text }) => textHash(text) === state.words)) return ok({ is: 'there', ticketId });
  return ok(written.value.length > 0 ? { is: 'other', ticketId } : absent);
}
