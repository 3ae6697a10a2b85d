import type { TicketId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { inChunks } from '#domain/event/inChunks.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import { escalationOf, type Escalations } from '#domain/pitch/escalationOf.ts';
import type { AccountTickets } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';

/** Zendesk shows so many at a time. */
const AT_A_TIME = 100;
const KNOWN_MS = 3_600_000;

interface Known {
  /** `null` where it was not handed on, or this person may not see it. */
  readonly as: TicketId | null;
  readonly atMs: number;
}

const known = new WeakMap<AccountTickets, Map<TicketId, Known>>();

/**
 * Which of these tickets were handed on to engineering, as the account says now: a request for each hundred, behind what anybody
 * waits for, and once an hour for a page, since its theme is read anew after everything that is done to it. All of them or a
 * failure, because a part would look like a count of all; what was read before it need not be read again.
 */
export async function readEscalations(
  { accountTickets, now }: Pick<BoardOutside, 'accountTickets' | 'now'>,
  tickets: readonly TicketId[],
  signal: AbortSignal,
): Promise<Result<Escalations, Failure>> {
  const told = known.get(accountTickets) ?? new Map<TicketId, Known>();
  known.set(accountTickets, told);
  const nowMs = epochMs(now());
  const wanted = [...new Set(tickets)].filter((id) => !isImported(id));
  const lacking = wanted.filter((id) => nowMs - (told.get(id)?.atMs ?? Number.NEGATIVE_INFINITY) >= KNOWN_MS);
  for (const some of inChunks(lacking, AT_A_TIME)) {
    const shown = await accountTickets.show(some, signal);
    if (!shown.ok) return shown;
    for (const id of some) told.set(id, { as: null, atMs: nowMs });
    for (const ticket of shown.value) told.set(ticket.id, { as: escalationOf(ticket), atMs: nowMs });
  }
  return ok(
    new Map(
      wanted.flatMap((id) => {
        const as = told.get(id)?.as ?? null;
        return as === null ? [] : [[id, as] as const];
      }),
    ),
  );
}
