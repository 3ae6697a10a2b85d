import type { ArchivedTicket } from '#ports/TicketArchive.ts';
import type { FakeAccountTickets } from './fakeAccountTickets.ts';

/** Lets the account have these tickets of the past, and their customers, as they were read. */
export function stillThere(account: FakeAccountTickets, tickets: readonly ArchivedTicket[]): void {
  for (const { id, place, requesterId, createdAt } of tickets) {
    account.tickets.set(id, { id, place, requesterId, changedAt: createdAt, channel: 'email' });
    if (requesterId !== null) account.users.add(requesterId);
  }
}
