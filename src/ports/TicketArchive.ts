import type { OrganizationId, TicketId, UserId } from '#domain/basis/Id.ts';
import type { Day } from '#domain/basis/Day.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { TicketPlace } from '#domain/setting/TicketPlace.ts';
import type { AccountPlace } from './AccountPlaces.ts';
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

/**
 * A page of an export: tickets in the order in which they changed last, so that one that changes meanwhile comes again.
 * Deleted ones are left out.
 */
export interface ExportPage extends ArchivePage {
  /** Where what changes later is found, also when there is nothing more now; `null` where there was nothing ever. */
  readonly place: string | null;
}

/** A page of a view: which tickets are in it, in whatever order; `next` leads on. */
export interface ViewPage {
  readonly tickets: readonly Pick<ArchivedTicket, 'id' | 'createdAt'>[];
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
  /** How many tickets changed since this day began (UTC), whenever they were created. */
  readonly changedCount: (from: Day, signal: AbortSignal) => Promise<Result<number, Failure>>;
  /** Those that changed since `from`, or after that place of an earlier page; for admins alone. */
  readonly exported: (
    from: Instant,
    place: string | null,
    signal: AbortSignal,
  ) => Promise<Result<ExportPage, Failure>>;
  /** The views that this person has, as Zendesk orders them; those that are switched off are left out. */
  readonly views: (signal: AbortSignal) => Promise<Result<readonly AccountPlace[], Failure>>;
  /** How many tickets are in these views together, one that is in two counted twice; `null` while Zendesk does not know. */
  readonly viewCount: (
    views: readonly AccountPlace[],
    signal: AbortSignal,
  ) => Promise<Result<number | null, Failure>>;
  /** The tickets of a view; Zendesk shows none there that are archived. */
  readonly viewPage: (
    view: AccountPlace,
    cursor: string | null,
    signal: AbortSignal,
  ) => Promise<Result<ViewPage, Failure>>;
  /** These, a hundred at most, as far as they are there and may be seen. */
  readonly some: (
    ids: readonly TicketId[],
    signal: AbortSignal,
  ) => Promise<Result<Omit<ArchivePage, 'next'>, Failure>>;
  /** The whole conversation with its authors' roles; comments have the keys that the sidebar gives them. */
  readonly conversation: (
    ticket: ArchivedTicket,
    signal: AbortSignal,
  ) => Promise<Result<Conversation, Failure>>;
}
