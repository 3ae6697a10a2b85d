import { ok } from '#domain/basis/Result.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import type { TicketFacts } from '#domain/rollup/TicketFacts.ts';
import type { TicketShelf } from '#ports/TicketShelf.ts';

/** What was read of tickets, for as long as the page. */
export function memoryTickets(): TicketShelf {
  let kept: ReadonlyMap<TicketId, TicketFacts> = new Map();
  return {
    facts: async () => ok(kept),
    saveFacts: async (facts) => {
      kept = new Map(facts);
      return ok(undefined);
    },
  };
}
