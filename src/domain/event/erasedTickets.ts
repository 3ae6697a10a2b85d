import type { TicketId } from '../basis/Id.ts';
import { isStandIn } from '../mention/standIn.ts';
import { foldErasures } from './foldErasures.ts';
import type { JournalEvent } from './JournalEvent.ts';

/** Tickets whose customer was forgotten. Who that was is nowhere stored; their other tickets can only be found through these. */
export function erasedTickets(events: readonly JournalEvent[]): ReadonlySet<TicketId> {
  const erased = [...foldErasures(events).byRecord.values()];
  return new Set(
    erased.flatMap(({ requesterId, ticketId }) =>
      requesterId !== null && isStandIn(requesterId) ? [ticketId] : [],
    ),
  );
}
