import type { TicketId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { TicketFacts } from '#domain/rollup/TicketFacts.ts';
import type { Failure } from './Failure.ts';

/** Where this browser keeps what it read of tickets beside their mentions; emptied with the replica. */
export interface TicketShelf {
  /** All that was kept. */
  readonly facts: () => Promise<Result<ReadonlyMap<TicketId, TicketFacts>, Failure>>;
  /** Instead of what was kept. */
  readonly saveFacts: (facts: ReadonlyMap<TicketId, TicketFacts>) => Promise<Result<void, Failure>>;
}
