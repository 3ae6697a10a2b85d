import type { MentionId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { FeedName, Kept } from './AccountReplica.ts';
import type { Failure } from './Failure.ts';

/** A page of a feed. */
export interface FeedPage {
  readonly mentions: readonly Kept<Mention>[];
  readonly events: readonly Kept<JournalEvent>[];
  /** Records that were deleted; only an export tells. */
  readonly gone: readonly string[];
  /** Records of the page that could not be read. */
  readonly unreadable: readonly string[];
  /** Records of the page that are not as their authors left them. Those that do not count are `unreadable` too. */
  readonly altered: readonly string[];
  /** When each record of the page was last changed, also of those that are gone or unreadable. */
  readonly changes: readonly { readonly recordId: string; readonly changedAt: Instant }[];
  /** Where to go on: for the next page, or, after the last one, for what changes later. `null`: from the beginning. */
  readonly place: string | null;
  readonly hasMore: boolean;
}

/** The account's own records as a stream of changes. In the background of everything else. */
export interface AccountFeed {
  /**
   * Everything in the order of its changes, and later what changed since, deleted records included: up to 1,000 records
   * a page. The newest minute is not in it yet. `forbidden` for those who may not export; `refused` where the place is
   * not known any more, and the reading has to begin anew.
   */
  readonly exportPage: (
    feed: FeedName,
    place: string | null,
    signal: AbortSignal,
  ) => Promise<Result<FeedPage, Failure>>;
  /** Everything that is there, in an order that changes do not disturb; 100 a page. `refused` as above. */
  readonly listPage: (
    feed: FeedName,
    place: string | null,
    signal: AbortSignal,
  ) => Promise<Result<FeedPage, Failure>>;
  /** What is there, last changed first; 100 a page. */
  readonly latestPage: (
    feed: FeedName,
    place: string | null,
    signal: AbortSignal,
  ) => Promise<Result<FeedPage, Failure>>;
  /**
   * Those of these mentions that are there, as their taggers left them, wherever somebody else made their records point. At
   * most 50 a call.
   */
  readonly mentionsById: (
    ids: readonly MentionId[],
    signal: AbortSignal,
  ) => Promise<Result<readonly Mention[], Failure>>;
  /** How many records there were at a moment, which may be some time ago. */
  readonly count: (
    feed: FeedName,
    signal: AbortSignal,
  ) => Promise<Result<{ readonly total: number; readonly at: Instant | null }, Failure>>;
}
