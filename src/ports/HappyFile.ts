import type { TicketId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Quote } from '#domain/mention/Mention.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** Kind words that an agent kept. Private: in this browser only, never in the account. */
export interface Keepsake {
  /** `<ticket>:<comment>:<start>`: kept once. */
  readonly id: string;
  readonly ticketId: TicketId;
  readonly quote: Quote;
  readonly keptAt: Instant;
}

export interface HappyFile {
  /** Newest first. */
  readonly list: () => Promise<Result<readonly Keepsake[], Failure>>;
  readonly keep: (keepsake: Keepsake) => Promise<Result<void, Failure>>;
  readonly remove: (id: string) => Promise<Result<void, Failure>>;
}
