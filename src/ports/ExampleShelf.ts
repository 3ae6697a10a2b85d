import type { ThemeId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { PlacingEvent } from '#domain/event/placesLately.ts';
import type { ExampleQuote } from '#domain/theme/exampleQuotes.ts';
import type { Failure } from './Failure.ts';

/** How far a feed was read, newest first. */
export interface FeedRead {
  /** Where the next page begins, in the feed's own words; `null` at the start. */
  readonly place: string | null;
  readonly pages: number;
}

/** How far the account's newest events and mentions were read for examples. */
export interface ExamplePass extends FeedRead {
  readonly found: ReadonlyMap<ThemeId, readonly ExampleQuote[]>;
  /** What was read before them: which mentions were moved and removed. */
  readonly journal: FeedRead & { readonly isOver: boolean; readonly events: readonly PlacingEvent[] };
}

/** Where this browser keeps it between pages; emptied with the replica. */
export interface ExampleShelf {
  /** `null` where no pass is under way. */
  readonly read: () => Promise<Result<ExamplePass | null, Failure>>;
  readonly save: (pass: ExamplePass | null) => Promise<Result<void, Failure>>;
}
