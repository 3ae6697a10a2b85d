import type { Day } from '#domain/basis/Day.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { AccountPlace } from '#ports/AccountPlaces.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivedTicket, TicketArchive } from '#ports/TicketArchive.ts';
import type { SweepPages } from './SweepPages.ts';

const PER_PAGE = 100;

type Placed = Pick<ArchivedTicket, 'id' | 'createdAt'>;

/**
 * The tickets of some views, each once, oldest first. The views are gone through whole before the first page, since they
 * have orders of their own and one ticket may be in several: a request for a hundred tickets, and one more for each page.
 * Asked again after a failure it goes on where it was. Fails where a view is not there any more.
 */
export function viewPages(
  archive: Pick<TicketArchive, 'viewPage' | 'some'>,
  views: readonly AccountPlace[],
  until: Day,
): SweepPages {
  const found = new Map<TicketId, Placed>();
  let left = views;
  let place: string | null = null;
  let ordered: readonly Placed[] | null = null;

  async function collect(signal: AbortSignal): Promise<Result<readonly Placed[], Failure>> {
    for (let [view] = left; view !== undefined; [view] = left) {
      const page = await archive.viewPage(view, place, signal);
      if (!page.ok) return page;
      for (const ticket of page.value.tickets)
        if (ticket.createdAt.slice(0, 10) <= until) found.set(ticket.id, ticket);
      place = page.value.next;
      if (place === null) left = left.slice(1);
    }
    return ok([...found.values()].sort(olderFirst));
  }

  return async (from, cursor, signal) => {
    if (ordered === null) {
      const collected = await collect(signal);
      if (!collected.ok) return collected;
      ordered = collected.value;
      found.clear();
    }
    const first = cursor === null ? firstAt(ordered, from) : Number(cursor);
    const wanted = ordered.slice(first, first + PER_PAGE);
    const shown =
      wanted.length === 0
        ? ok({ tickets: [], unreadable: 0 })
        : await archive.some(
            wanted.map(({ id }) => id),
            signal,
          );
    if (!shown.ok) return shown;
    const byId = new Map(shown.value.tickets.map((ticket) => [ticket.id, ticket]));
    const next = first + PER_PAGE < ordered.length ? String(first + PER_PAGE) : null;
    return ok({
      tickets: wanted.flatMap(({ id }) => byId.get(id) ?? []),
      unreadable: shown.value.unreadable,
      next,
      left: ordered.length - first,
    });
  };
}

function firstAt(ordered: readonly Placed[], from: Instant): number {
  const first = ordered.findIndex(({ createdAt }) => createdAt >= from);
  return first < 0 ? ordered.length : first;
}

/** By creation; of the same moment the one that was numbered first. */
function olderFirst(one: Placed, other: Placed): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1;
  return one.id.length - other.id.length || (one.id < other.id ? -1 : 1);
}
