import type { MentionId, ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { AskedTogether } from '#domain/champion/askedTogether.ts';
import type { QuoteExcerpt } from '#domain/champion/quoteIndex.ts';
import type { TaggedTheme } from '#domain/champion/taggedThemes.ts';
import type { ThemeView } from '#domain/champion/ThemeView.ts';
import type { Rollup } from '#domain/rollup/Rollup.ts';
import type { RollupAsk, RollupCell } from '#domain/rollup/RollupAsk.ts';
import type { RollupAnswers, RollupQuestion } from '#domain/rollup/RollupQuestion.ts';
import type { StandOutAsk, StandOuts } from '#domain/rollup/StandOut.ts';
import type { Behind } from '#domain/rollup/ticketsBehind.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { AccountNumbers, FeedName } from './AccountReplica.ts';
import type { Failure } from './Failure.ts';

/** A theme as the whole account tells it. */
export interface ThemeFold extends ThemeView {
  readonly revision: number;
}

/** What was just read of the account beside the replica. */
export interface ReadBesides {
  readonly mentions: readonly Mention[];
  readonly events: readonly JournalEvent[];
  /** Themes of which all mentions are among these: what the replica keeps of them is left out, it may be gone. */
  readonly allOf: readonly ThemeId[];
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
  /**
   * One theme, by all that is kept and by what was read besides, which may be newer; `null` where nothing speaks of it.
   * Quick, since mentions of other themes are left aside.
   */
  readonly theme: (id: ThemeId, more: ReadBesides) => Promise<Result<ThemeFold | null, Failure>>;
  /** The themes some of whose mentions may count in this one (by merges and moves), itself not among them. */
  readonly sources: (id: ThemeId) => Promise<Result<readonly ThemeId[], Failure>>;
  /** The mentions that are kept of those that were tagged to this theme, wherever they count. */
  readonly tagged: (id: ThemeId) => Promise<Result<readonly MentionId[], Failure>>;
  /** The themes that the same people ask for, at most so many; see `askedTogether`. */
  readonly together: (id: ThemeId, most: number) => Promise<Result<readonly AskedTogether[], Failure>>;
  /** The themes that somebody tagged tickets to; see `taggedThemes`. */
  readonly taggedBy: (who: UserId) => Promise<Result<readonly TaggedTheme[], Failure>>;
  /** What pitches and answers of the whole account rest on; see `pitchJournal`. */
  readonly pitchJournal: () => Promise<Result<readonly JournalEvent[], Failure>>;
  /** Everything that somebody said, of whatever theme, and all that is said of kudos. */
  readonly saidBy: (who: UserId) => Promise<Result<readonly JournalEvent[], Failure>>;
  /** All that was done to launches. */
  readonly launchJournal: () => Promise<Result<readonly JournalEvent[], Failure>>;
  /** The themes some quote of which has words that begin like all of these; an empty text makes ready for the first search. */
  readonly saidIn: (text: string) => Promise<Result<readonly ThemeId[], Failure>>;
  /** Of each of these themes what was said in such words; see `QuoteIndex`. */
  readonly excerpts: (
    text: string,
    themes: readonly ThemeId[],
  ) => Promise<Result<readonly QuoteExcerpt[], Failure>>;
  /** Themes counted over a period; see `countRollup`. What is asked twice of the same account is a walk over numbers. */
  readonly rollup: (ask: RollupAsk) => Promise<Result<Rollup, Failure>>;
  /** The tickets behind a number of a rollup, at most so many; see `ticketsBehind`. */
  readonly behind: (ask: RollupAsk, cell: RollupCell, most: number) => Promise<Result<Behind, Failure>>;
  /** What a look at a rollup should begin with; see `standsOut`. */
  readonly standOut: (ask: StandOutAsk) => Promise<Result<StandOuts, Failure>>;
  /** What a rollup's page asks besides; see `RollupQuestion`. */
  readonly about: <Q extends RollupQuestion>(question: Q) => Promise<Result<RollupAnswers[Q['is']], Failure>>;
  /** How many mentions and events are kept of those that were there at a moment, to hold against the account's own count. */
  readonly countAt: (moment: Instant) => Promise<Result<Readonly<Record<FeedName, number>>, Failure>>;
  /** See `AccountReplica.tidy`. */
  readonly tidy: () => Promise<Result<void, Failure>>;
}
