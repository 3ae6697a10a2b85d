import type { UserId } from '../basis/Id.ts';
import type { TicketEvidence, VocalCustomer } from './ThemeEvidence.ts';

/** Fewer tickets are a customer who came back. */
export const VOCAL_TICKETS = 3;
/** A smaller share hardly moves what the tickets say. */
export const VOCAL_SHARE = 0.25;

/**
 * The one person with the most tickets, where those are at least three and at least a quarter of all; `null` where nobody
 * is so loud. Of two the one whose id comes first, so that everybody sees the same.
 */
export function vocalCustomer(tickets: readonly TicketEvidence[]): VocalCustomer | null {
  const byPerson = new Map<UserId, TicketEvidence[]>();
  for (const ticket of tickets) {
    for (const person of ticket.people) byPerson.set(person, [...(byPerson.get(person) ?? []), ticket]);
  }
  const [loudest] = [...byPerson].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  if (loudest === undefined) return null;
  const [personId, theirs] = loudest;
  if (theirs.length < VOCAL_TICKETS || theirs.length < VOCAL_SHARE * tickets.length) return null;
  return {
    personId,
    tickets: theirs.map(({ ticketId }) => ticketId),
    without: { people: byPerson.size - 1, tickets: tickets.length - theirs.length },
  };
}
