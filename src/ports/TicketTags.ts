import type { TicketId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { TicketPlace } from '#domain/setting/TicketPlace.ts';
import type { Failure } from './Failure.ts';
import type { ItemOutcome } from './ItemOutcome.ts';

/** A ticket's tags as they are now, and where it stands. */
export interface TaggedTicket {
  readonly id: TicketId;
  readonly place: TicketPlace;
  readonly isClosed: boolean;
}

/** Tags that a ticket gets and loses; all its others stay as they are. */
export interface TicketTagChange {
  readonly ticketId: TicketId;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Tags of tickets that nobody has open. Changing them may fire the account's triggers. */
export interface TicketTags {
  /** Tickets that bear a tag, as search knows them: some minutes behind. */
  readonly find: (tag: string, signal: AbortSignal) => Promise<Result<readonly TicketId[], Failure>>;
  /** Tags that begin so (two letters and more), as far as Zendesk proposes them: those that tickets got most of late. */
  readonly beginning: (start: string, signal: AbortSignal) => Promise<Result<readonly string[], Failure>>;
  /** At most 100; those that are not there any more are left out. */
  readonly show: (
    ids: readonly TicketId[],
    signal: AbortSignal,
  ) => Promise<Result<readonly TaggedTicket[], Failure>>;
  /** In Zendesk's own jobs, closed tickets too. Gives what became of each, in their order; any may be repeated. */
  readonly change: (
    changes: readonly TicketTagChange[],
    signal: AbortSignal,
    onProgress: (settled: number) => void,
  ) => Promise<readonly ItemOutcome[]>;
}
