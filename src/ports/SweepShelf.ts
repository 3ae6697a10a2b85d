import type { Day } from '#domain/basis/Day.ts';
import type { OrganizationId, TicketId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Quote } from '#domain/mention/Mention.ts';
import type { PassedTicket, ReadCounts, TicketCoverage } from '#domain/rollup/TicketCoverage.ts';
import type { AccountPlace } from './AccountPlaces.ts';
import type { Failure } from './Failure.ts';

/** What reading history came to so far: every ticket of the period is in exactly one of the numbers, in the end. */
export interface SweepCounts extends ReadCounts {
  /** Heard from their first comment on. */
  readonly read: number;
  /** Those of them in which something was asked. */
  readonly asking: number;
  /** Not read, because an admin keeps them from the app. */
  readonly excluded: number;
  /** Not heard: what stands first in them an agent wrote, as after a call. */
  readonly begunByStaff: number;
  /** Not offered: somebody has tagged them already. */
  readonly tagged: number;
  /** Not heard: they begin in a language that is not heard, or that an admin switched off. */
  readonly language: number;
  /** Not heard: they begin with no words of a customer's, but with files alone or an automatic reply. */
  readonly noWords: number;
  /** Their beginning was heard in part, and nothing was asked there: it is too long. */
  readonly tooLong: number;
  /** Could not be read. */
  readonly failed: number;
}

/** How far reading has come. */
export interface SweepPosition {
  /** The last ticket's creation. */
  readonly at: Instant;
  /** All tickets of that second that it has come past; of an export, those of its page. */
  readonly ids: readonly TicketId[];
  /** The page of an export, where it is not the first. */
  readonly cursor?: string;
}

/** A reading of history, as far as it got. */
export interface Sweep {
  readonly from: Day;
  readonly until: Day;
  /** Only tickets that are in one of these views when reading begins or goes on; all of the period where it is absent. */
  readonly views?: readonly AccountPlace[];
  /** By the account's export, in the order in which tickets changed; else by search, oldest first. */
  readonly exported?: true;
  /** As counted when it began. */
  readonly total: number;
  /** Where going on begins; `null` before the first ticket. */
  readonly position: SweepPosition | null;
  readonly counts: SweepCounts;
  /** When the last ticket of the period was read; `null` while there are more. */
  readonly endedAt: Instant | null;
  /** Somebody wants no more of it; it can be gone on with all the same. */
  readonly isStopped?: boolean;
}

/** Something that was asked in a ticket of the past, and that nobody has put into a theme. */
export interface SweptAsk {
  /** Ticket and words: the same ask read twice is one. */
  readonly id: string;
  readonly ticketId: TicketId;
  readonly requesterId: UserId | null;
  readonly organizationId: OrganizationId | null;
  readonly brandId: number | null;
  readonly kind: 'request' | 'bug';
  readonly what: string;
  /** Redacted as the account wants it; each names the agents who answered. */
  readonly quotes: readonly Quote[];
  /** Linked issues and tags by which the account itself says what the ticket asks for. */
  readonly seeds?: readonly string[];
}

/** What became of an ask; what is dismissed is never proposed again. */
export type AskFate = 'open' | 'accepted' | 'dismissed';

/** What reading history found, in this browser alone until somebody accepts it. */
export interface SweepShelf {
  /** `null` where nothing was ever read. */
  readonly sweep: () => Promise<Result<Sweep | null, Failure>>;
  /** Keeps how far it got and what was found on the way, together or not at all. What is there already keeps its fate. */
  readonly keep: (
    sweep: Sweep,
    found: readonly SweptAsk[],
    /** Tickets of an export that are not to be read again, beside those of before; `null` forgets those. */
    passed?: readonly TicketId[] | null,
    /** What was come past since the last call. */
    read?: readonly PassedTicket[],
  ) => Promise<Result<void, Failure>>;
  /** What tickets came to in this reading, by days; anew where `passed` is `null`. */
  readonly coverage: () => Promise<Result<TicketCoverage, Failure>>;
  readonly passed: () => Promise<Result<ReadonlySet<TicketId>, Failure>>;
  readonly asks: (fate: AskFate) => Promise<Result<readonly SweptAsk[], Failure>>;
  readonly settle: (ids: readonly string[], fate: AskFate) => Promise<Result<void, Failure>>;
  /** Forgets these with their words, whatever became of them. */
  readonly remove: (ids: readonly string[]) => Promise<Result<void, Failure>>;
  /** Forgets all of it: what was found and how far it got. */
  readonly clear: () => Promise<Result<void, Failure>>;
}
