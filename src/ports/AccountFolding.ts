import type { MentionId, ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { FoldedTheme } from '#domain/champion/FoldedTheme.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { AccountNumbers, FeedName } from './AccountReplica.ts';
import type { Failure } from './Failure.ts';

/** A theme as the whole account tells it, with its own journal, oldest first. */
export interface ThemeFold {
  readonly revision: number;
  readonly theme: FoldedTheme;
  readonly journal: readonly JournalEvent[];
}

/** What a fold of everything gives. */
export interface FoldedNumbers extends Pick<AccountNumbers, 'revision' | 'themes'> {
  /** Mentions whose customer was erased and that are still kept here. */
  readonly toErase: readonly MentionId[];
}

/** Folds what the account's replica keeps, beside the page and not on it: a hundred thousand mentions take a second. */
export interface AccountFolding {
  /** The numbers of everything that is kept now. */
  readonly numbers: () => Promise<Result<FoldedNumbers, Failure>>;
  /** One theme; `null` where nothing that is kept speaks of it. */
  readonly theme: (id: ThemeId) => Promise<Result<ThemeFold | null, Failure>>;
  /** How many mentions and events are kept of those that were there at a moment, to hold against the account's own count. */
  readonly countAt: (moment: Instant) => Promise<Result<Readonly<Record<FeedName, number>>, Failure>>;
  /** See `AccountReplica.tidy`. */
  readonly tidy: () => Promise<Result<void, Failure>>;
}
