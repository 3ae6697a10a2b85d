import type { TicketId, UserId } from '#domain/basis/Id.ts';
import { authorOfKey } from '#domain/comment/commentKey.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';

/**
 * Asks without these people: what they asked for is left out, and what they said in others' tickets; an ask that is left
 * without words goes too. `tickets` are left out whole.
 */
export function withoutPeople(
  asks: readonly SweptAsk[],
  people: ReadonlySet<UserId>,
  tickets: ReadonlySet<TicketId> = new Set(),
): readonly SweptAsk[] {
  return asks.flatMap((ask) => {
    if (tickets.has(ask.ticketId)) return [];
    if (ask.requesterId !== null && people.has(ask.requesterId)) return [];
    const quotes = ask.quotes.filter(({ comment }) => {
      const author = authorOfKey(comment);
      return author === null || !people.has(author);
    });
    return quotes.length === 0 ? [] : quotes.length === ask.quotes.length ? [ask] : [{ ...ask, quotes }];
  });
}
