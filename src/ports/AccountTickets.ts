import type { TicketId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { HeardComment } from '#domain/mention/unsaidQuotes.ts';
import type { TicketPlace } from '#domain/setting/TicketPlace.ts';
import type { Failure } from './Failure.ts';

/** What a ticket says of itself now. */
export interface TicketNow {
  readonly id: TicketId;
  readonly place: TicketPlace;
  readonly requesterId: UserId | null;
  /** The problem ticket that it is linked to as one of its incidents; absent where it is none. */
  readonly problemId?: TicketId;
  /** Zendesk's word for the way in which it came: `email`, `web`, `chat`, `api` …; empty where it says none. */
  readonly channel: string;
  /** When anything of it changed last. */
  readonly changedAt: Instant;
}

/** An internal note; who wrote it and when is Zendesk's stamp. */
export interface TicketNote {
  readonly by: UserId;
  readonly at: Instant;
  readonly text: string;
}

/** A comment as the account gives it, with who wrote it. */
export interface SaidComment extends HeardComment {
  readonly authorId: UserId | null;
  readonly isPublic: boolean;
}

/** Why a ticket is not among those that were shown: it is deleted, or only not for this person. */
export type NotShown = 'gone' | 'hidden';

/** The account's tickets and users as they are now, to hold what is stored against. All of it is background work. */
export interface AccountTickets {
  /** At most 100; those that are not there any more, or not for this person, are left out. */
  readonly show: (
    ids: readonly TicketId[],
    signal: AbortSignal,
  ) => Promise<Result<readonly TicketNow[], Failure>>;
  /** Why this one was left out; `null` where it is there after all. */
  readonly whyNot: (id: TicketId, signal: AbortSignal) => Promise<Result<NotShown | null, Failure>>;
  /** The whole conversation, internal notes too. All or a failure. */
  readonly comments: (id: TicketId, signal: AbortSignal) => Promise<Result<readonly SaidComment[], Failure>>;
  /** Its internal notes, newest first. Of a conversation that cannot be read whole none: a failure. */
  readonly notes: (id: TicketId, signal: AbortSignal) => Promise<Result<readonly TicketNote[], Failure>>;
  /** Which of these users are there: neither deleted nor merged into another. Any number. */
  readonly usersThere: (
    ids: readonly UserId[],
    signal: AbortSignal,
  ) => Promise<Result<ReadonlySet<UserId>, Failure>>;
}
