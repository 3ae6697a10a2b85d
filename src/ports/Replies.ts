import type { EventId, TicketId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { CustomerToday, TicketToday } from '#domain/outcome/wayTo.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';
import type { Listed } from './ThemeStore.ts';

/** A public comment that an agent wrote. */
export interface WrittenReply {
  readonly by: UserId;
  readonly at: Instant;
  readonly text: string;
}

/** A ticket that follows a closed one and tells its customer something. */
export interface FollowUpDraft {
  /** The closed ticket. */
  readonly after: TicketId;
  readonly requesterId: UserId;
  /** Who it belongs to and who solved it. */
  readonly by: UserId;
  readonly text: string;
  readonly tags: readonly string[];
  /** By which it is found again: its external id. */
  readonly marker: string;
}

/** Telling customers, in their tickets. What is written here goes to customers: each call is one person’s click. */
export interface Replies {
  /** Tickets as they are now; those that are not there, or not for this person, are left out. Any number. */
  readonly tickets: (
    ids: readonly TicketId[],
    signal: AbortSignal,
  ) => Promise<Result<readonly TicketToday[], Failure>>;
  /** Customers as they are now; those whom the account does not show any more are left out. Any number. */
  readonly customers: (
    ids: readonly UserId[],
    signal: AbortSignal,
  ) => Promise<Result<readonly CustomerToday[], Failure>>;
  /** Events by their ids, read from the records themselves: never behind. At most a hundred. */
  readonly turns: (
    ids: readonly EventId[],
    signal: AbortSignal,
  ) => Promise<Result<Listed<JournalEvent>, Failure>>;
  /** Adds a public reply, only while the ticket is as it was (`changedAt`); `refused` where it is not. Sent once. */
  readonly reply: (
    ticket: Pick<TicketToday, 'id' | 'changedAt'>,
    text: string,
  ) => Promise<Result<void, Failure>>;
  /** The public comments that this person wrote in the ticket since then, oldest first. */
  readonly repliesBy: (
    ticket: TicketId,
    by: UserId,
    since: Instant,
    signal: AbortSignal,
  ) => Promise<Result<readonly WrittenReply[], Failure>>;
  /** Makes the follow-up, solved. Sent once. */
  readonly followUp: (draft: FollowUpDraft) => Promise<Result<TicketId, Failure>>;
  /** The follow-up with that marker; `null` where there is none. */
  readonly followUpWith: (marker: string, signal: AbortSignal) => Promise<Result<TicketId | null, Failure>>;
}
