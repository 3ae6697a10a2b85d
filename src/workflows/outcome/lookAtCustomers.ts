import type { TicketId, UserId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Addressee } from '#domain/outcome/Addressee.ts';
import type { CustomerToday, TicketToday } from '#domain/outcome/wayTo.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';

/** Customers and their tickets as they are now. */
export interface Looked {
  readonly tickets: ReadonlyMap<TicketId, TicketToday>;
  readonly customers: ReadonlyMap<UserId, CustomerToday>;
}

/** Reads how those who asked, and their tickets, are now: a request for each hundred. All or a failure. */
export async function lookAtCustomers(
  { replies }: Pick<BoardOutside, 'replies'>,
  addressees: readonly Addressee[],
  signal: AbortSignal,
): Promise<Result<Looked, Failure>> {
  const ids = [...new Set(addressees.flatMap(({ tickets }) => tickets.map(({ ticketId }) => ticketId)))];
  const [tickets, customers] = await Promise.all([
    replies.tickets(ids, signal),
    replies.customers(
      addressees.map(({ person }) => person),
      signal,
    ),
  ]);
  if (!tickets.ok) return tickets;
  if (!customers.ok) return customers;
  return ok({
    tickets: new Map(tickets.value.map((ticket) => [ticket.id, ticket])),
    customers: new Map(customers.value.map((customer) => [customer.id, customer])),
  });
}
