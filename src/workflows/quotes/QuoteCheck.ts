import type { TicketId, UserId } from '#domain/basis/Id.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { MentionKey } from '#domain/mention/mentionKey.ts';
import type { Recorded } from '#ports/AccountRecords.ts';
import type { Failure } from '#ports/Failure.ts';

/** A ticket that is not there any more, and what is stored of it. */
export interface GoneTicket {
  readonly ticketId: TicketId;
  readonly records: readonly Recorded<Mention>[];
  /** Those of its mentions that still count. */
  readonly counting: readonly MentionKey[];
}

/** A ticket in which somebody else asks now. */
export interface OtherAsker {
  readonly ticketId: TicketId;
  readonly counting: readonly MentionKey[];
  /** Whom the mentions name. */
  readonly from: UserId;
  readonly to: UserId;
  /** Whom they name is no user any more: merged into another, or deleted. */
  readonly isGone: boolean;
}

/** A record with quotes that their comments do not hold any more. */
export interface UnsaidRecord {
  readonly record: Recorded<Mention>;
  readonly quotes: number;
}

/** How far a check is, and what it finished with. */
export interface QuoteCoverage {
  /** Tickets asked for, of all that have mentions. */
  readonly checked: number;
  readonly total: number;
  /** Conversations read, of those that changed after something was quoted from them. */
  readonly read: number;
  readonly toRead: number;
  /** Tickets that were left alone because an admin excluded them. */
  readonly excluded: number;
  /** Tickets that this person may not see: whether they are there is not known. */
  readonly hidden: number;
  /** Records that could not be read. */
  readonly unreadable: number;
}

/** What a check of stored quotes found, what that rests on, and what is needed to mend it. */
export interface QuoteCheck {
  readonly gone: readonly GoneTicket[];
  readonly otherAskers: readonly OtherAsker[];
  readonly unsaid: readonly UnsaidRecord[];
  readonly coverage: QuoteCoverage;
  /** Why not all was looked at; `null` where all was. */
  readonly stopped: Failure | null;
  readonly mentions: readonly Recorded<Mention>[];
  readonly events: readonly JournalEvent[];
}
