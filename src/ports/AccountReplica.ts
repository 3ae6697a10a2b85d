import type { MentionId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { ThemeNumbers } from '#domain/champion/ThemeNumbers.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Failure } from './Failure.ts';

/** What the account is read as: one feed of each. */
export type FeedName = 'mentions' | 'events';

/** Something of the account, and the record that it was read from; `null` while only this browser has written it. */
export interface Kept<T> {
  readonly recordId: string | null;
  readonly value: T;
}

/** How far a feed was read. */
export interface FeedProgress {
  /** Counts the readings of everything, from 1. A reading that is complete replaces all earlier ones. */
  readonly reading: number;
  /** Where the reading goes on, in the feed's own words; `null` before its first page. */
  readonly place: string | null;
  /** The latest change that all of the account up to it was read; `null` where nothing was. Deltas overlap it. */
  readonly readUpTo: Instant | null;
  /** The latest change of what was read in this reading. */
  readonly newest: Instant | null;
  /** `<record> <changed> <hash of what it says>` of what changed last: a delta that repeats it brings nothing new. */
  readonly lately: readonly string[];
  /** This reading went through to its end. */
  readonly isComplete: boolean;
  /** This or an earlier reading did: what is kept is all there is. */
  readonly isWhole: boolean;
  /** How many things this reading brought, and how many the account said it has (not always fresh; `null`: not asked). */
  readonly read: number;
  readonly total: number | null;
  /** Records that could not be read: they are in no number. */
  readonly unreadable: readonly string[];
  /** Records that somebody else changed or forged. They count as they were written, or are `unreadable` too. */
  readonly altered: readonly string[];
}

/** How far the account was read into this browser, by whom and by which way. */
export interface SyncState {
  /** Raised with every step; one who writes names the step that it saw, so that two tabs never interleave. */
  readonly step: number;
  /** Zendesk's role of the person when the reading began: with another one it begins anew. */
  readonly role: string;
  /** `export` gives deleted records too and is scarce; `list` is for those who may not export. */
  readonly way: 'export' | 'list';
  /** There are more mentions than a browser keeps: only events are read, and mentions theme by theme. */
  readonly isTooLarge: boolean;
  readonly feeds: Readonly<Record<FeedName, FeedProgress>>;
  /** When everything was last read up to the present; `null` before that. */
  readonly syncedAt: Instant | null;
  /** When the last export run ended, and when the account's counts were last compared with what is kept. */
  readonly exportedAt: Instant | null;
  readonly countedAt: Instant | null;
}

/** What a page of a feed brings. Things that are there already are replaced. */
export interface ReplicaPage {
  readonly feed: FeedName;
  readonly mentions: readonly Kept<Mention>[];
  readonly events: readonly Kept<JournalEvent>[];
  /** Records that are not there any more, by their record ids or, of mentions, by the mentions' own ids. */
  readonly gone: readonly string[];
}

/** Everything that is kept. `revision` is another one whenever it is not the same as before. */
export interface KeptAccount {
  readonly revision: number;
  readonly mentions: readonly Mention[];
  readonly events: readonly JournalEvent[];
}

/** The numbers of all themes at a revision. */
export interface AccountNumbers {
  readonly revision: number;
  /** The account as it was then. */
  readonly at: Instant;
  readonly themes: readonly ThemeNumbers[];
}

/** What was read or written, or derived anew; whoever wants to know more asks. */
export interface ReplicaNews {
  readonly about: 'replica' | 'numbers';
}

/**
 * All mentions and events of the account, as the full page keeps them for one person: up to some hundred thousand. Never
 * the only place of anything. What is damaged, of another version, account or person is not there, and read anew.
 */
export interface AccountReplica {
  /** `null` where nothing was read yet. */
  readonly state: () => Promise<Result<SyncState | null, Failure>>;
  /**
   * Keeps a page and how far the reading then stands, in one step: both or none. `false` where another tab was there
   * between (`state.step` must be the next one after what is kept): then nothing has changed. A feed whose reading is
   * complete loses what earlier readings had kept.
   */
  readonly add: (page: ReplicaPage, state: SyncState) => Promise<Result<boolean, Failure>>;
  /** Keeps what this browser itself has just written, wherever the reading stands. Nothing where none was begun. */
  readonly addOwn: (mentions: readonly Mention[]) => Promise<Result<void, Failure>>;
  /** Lets go of mentions whose customer was erased, wherever the reading stands. */
  readonly drop: (mentions: readonly MentionId[]) => Promise<Result<void, Failure>>;
  /** All that is kept. */
  readonly read: () => Promise<Result<KeptAccount, Failure>>;
  /** The numbers as they were last derived, with `isFresh` where nothing was added since; `null` where none were. */
  readonly numbers: () => Promise<Result<(AccountNumbers & { readonly isFresh: boolean }) | null, Failure>>;
  readonly saveNumbers: (numbers: AccountNumbers) => Promise<Result<void, Failure>>;
  /**
   * Rewrites what is kept into as little room as it needs, where that is worth it, and always where something is gone:
   * nobody's words stay behind.
   */
  readonly tidy: () => Promise<Result<void, Failure>>;
  /** Forgets everything. */
  readonly clear: () => Promise<Result<void, Failure>>;
  /** Calls back with what this tab and all others of this person tell; gives its unsubscribe. */
  readonly onNews: (listener: (news: ReplicaNews) => void) => () => void;
  /** Runs the work while no other tab of this person runs such work; waits for its turn. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}
