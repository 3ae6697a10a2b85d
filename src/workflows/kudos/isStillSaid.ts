import { ok, type Result } from '#domain/basis/Result.ts';
import { unsaidQuotes } from '#domain/mention/unsaidQuotes.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import type { BoardOutside } from '../Outside.ts';
import { type RulesFrom, readRules } from '../readRules.ts';

/** Whether kept words still stand in a public comment of a ticket that may be read. */
export async function isStillSaid(
  outside: RulesFrom & Pick<BoardOutside, 'accountTickets'>,
  { ticketId, quote }: Keepsake,
  signal: AbortSignal,
): Promise<Result<boolean, Failure>> {
  const shown = await outside.accountTickets.show([ticketId], signal);
  if (!shown.ok) return shown;
  const [ticket] = shown.value;
  if (ticket === undefined) return ok(false);
  const rules = await readRules(outside, ticket.place, signal);
  if (!rules.ok) return rules;
  if (rules.value.exclusion !== null) return ok(false);
  const comments = await outside.accountTickets.comments(ticketId, signal);
  if (!comments.ok) return comments.failure.kind === 'gone' ? ok(false) : comments;
  const isThere = comments.value.some(
    ({ at, isPublic }) => isPublic && at.slice(0, 19) === quote.at.slice(0, 19),
  );
  const open = comments.value.filter(({ isPublic }) => isPublic);
  return ok(isThere && unsaidQuotes({ quotes: [quote] }, open).length === 0);
}
