import type { TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Addressee } from './Addressee.ts';

/** A ticket as it is now. */
export interface TicketToday {
  readonly id: TicketId;
  readonly isClosed: boolean;
  /** It was closed by merging it into another one. */
  readonly isMerged: boolean;
  readonly requesterId: UserId | null;
  readonly assigneeId: UserId | null;
  readonly changedAt: Instant;
}

/** A customer as the account shows them now. */
export interface CustomerToday {
  readonly id: UserId;
  readonly name: string;
  /** Deleted users are shown for a while, as not active. */
  readonly isThere: boolean;
  readonly isSuspended: boolean;
  /** The language of their profile (BCP 47); `null` where it says none. */
  readonly locale: string | null;
}

/**
 * Why a customer cannot be written to:
 * - `deleted`, `suspended`: the account says so of them.
 * - `noTicket`: none of their tickets is there any more, or not for this person.
 * - `otherRequester`: somebody else asks in their tickets by now.
 * - `notStored`: nothing says any more that they asked there: they were forgotten, or it was taken back.
 */
export type NoWay = 'deleted' | 'suspended' | 'noTicket' | 'otherRequester' | 'notStored';

/** How a customer can be written to now. */
export type Way =
  | { readonly is: 'reply'; readonly ticket: TicketToday }
  | { readonly is: 'followUp'; readonly ticket: TicketToday }
  | { readonly is: 'none'; readonly because: NoWay };

/**
 * In the newest of their tickets that is not closed; else by a follow-up of the newest closed one, of one that was merged only
 * where there is no other. Only in tickets in which they still ask: a reply goes to whoever that is now.
 */
export function wayTo(
  { person, tickets }: Addressee,
  today: ReadonlyMap<TicketId, TicketToday>,
  customer: CustomerToday | undefined,
): Way {
  if (customer === undefined || !customer.isThere) return { is: 'none', because: 'deleted' };
  if (customer.isSuspended) return { is: 'none', because: 'suspended' };
  const there = tickets.flatMap(({ ticketId }) => today.get(ticketId) ?? []);
  if (there.length === 0) return { is: 'none', because: 'noTicket' };
  const theirs = there.filter(({ requesterId }) => requesterId === person);
  const open = theirs.find(({ isClosed }) => !isClosed);
  if (open !== undefined) return { is: 'reply', ticket: open };
  const closed = theirs.find(({ isMerged }) => !isMerged) ?? theirs[0];
  if (closed === undefined) return { is: 'none', because: 'otherRequester' };
  return { is: 'followUp', ticket: closed };
}
