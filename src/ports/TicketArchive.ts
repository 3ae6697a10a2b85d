import type { OrganizationId, TicketId, UserId } from '#domain/basis/Id.ts';
import type { Day } from '#domain/basis/Day.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { TicketPlace } from '#domain/setting/TicketPlace.ts';
import type { Failure } from './Failure.ts';

/** A ticket as a search shows it: where it stands and how it began, without its conversation. */
export interface ArchivedTicket {
  readonly id: TicketId;
  readonly subject: string;
  /** The first comment, as plain text. */
  readonly description: string;
  readonly createdAt: Instant;
  readonly place: TicketPlace;
  readonly requesterId: UserId | null;
  /** Who wrote the description: an agent where a call was noted down. `null` where nothing tells. */
  readonly submitterId: UserId | null;
  readonly organizationId: OrganizationId | null;
  readonly brandId: number | null;
  readonly channel: string;
}

/** A page of tickets, oldest first; `next` leads on, for an hour. */
export interface ArchivePage {
  readonly tickets: readonly ArchivedTicket[];
  /** Records that could not be read. */
  readonly unreadable: number;
  readonly next: string | null;
}

/** Tickets of years ago, to find what was asked in them. All of it is background work. */
export interface TicketArchive {
  /** How many were created from the first to the last of these days (UTC), as Zendesk's search counts them. */
  readonly count: (from: Day, until: Day, signal: AbortSignal) => Promise<Result<number, Failure>>;
  /** Those created at `from` or later, to the end of the day `until` (UTC), oldest first. */
  readonly page: (
    from: Instant,
    until: Day,
    cursor: string | null,
    signal: AbortSignal,
  ) => Promise<Result<ArchivePage, Failure>>;
  /** The whole conversation with its authors' roles; comments have the keys that the sidebar gives them. */
  readonly conversation: (
    ticket: ArchivedTicket,
    signal: AbortSignal,
  ) => Promise<Result<Conversation, Failure>>;
}
