import type { UserId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { TicketCoverage } from '#domain/rollup/TicketCoverage.ts';
import type { Failure } from './Failure.ts';
import type { OwnEntries } from './OwnEntries.ts';
import type { Sweep, SweepPosition } from './SweepShelf.ts';

/** What people write of themselves for everybody to read. */
export interface SharedEntries<T> extends OwnEntries<T> {
  /** Everybody's, as search knows them: some minutes behind. One request for a hundred people. */
  readonly all: (signal: AbortSignal) => Promise<Result<readonly T[], Failure>>;
}

/** How far somebody read all tickets of a period, once they came to its end. */
export interface HistoryReading extends Pick<Sweep, 'from' | 'until'> {
  /** What was created after it nobody has read. */
  readonly position: Pick<SweepPosition, 'at' | 'ids'>;
  readonly endedAt: NonNullable<Sweep['endedAt']>;
}

/** What people dismissed of what reading history found, as marks of asks (`askMark`): no word, ticket or customer stands in them. */
export interface DismissedAsks {
  /** Everybody's marks, and which of them are this person's. Theirs as of now, others' as search knows them: some minutes behind. Two requests. */
  readonly all: (owner: UserId, signal: AbortSignal) => Promise<Result<DismissedMarks, Failure>>;
  /** Adds marks to those of this person, or takes them out. Fails where there are more than all their records hold. Two requests or more. */
  readonly change: (owner: UserId, change: MarkChange) => Promise<Result<void, Failure>>;
}

export interface DismissedMarks {
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

export interface MarkChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** What the account knows of reading history, whoever did it in whichever browser. */
export interface SweepEntries {
  /** What tickets came to, in numbers of days alone. */
  readonly coverage: SharedEntries<TicketCoverage>;
  readonly readings: SharedEntries<HistoryReading>;
  readonly dismissed: DismissedAsks;
}
