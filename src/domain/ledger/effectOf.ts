import { epochMs, type Instant } from '../basis/Instant.ts';
import { type Growth, growthOf } from '../rollup/growthOf.ts';
import type { StandingMention } from '../theme/StandingMention.ts';

/** So many weeks after are held against as many before, at most. */
const MOST_WEEKS = 8;
const WEEK_MS = 7 * 86_400_000;

/** How many tickets asked for something before and after it was there. */
export interface Effect {
  /** Whole weeks, the same before and after. */
  readonly weeks: number;
  readonly before: number;
  readonly after: number;
  /** After against before, with its 95 % interval. */
  readonly growth: Growth;
}

/**
 * Tickets by when they were first heard, in equally long times before and after a moment; `null` while not a whole week has
 * passed. What it rests on is what was tagged: whoever tags less once it shipped makes it look better than it is.
 */
export function effectOf(mentions: readonly StandingMention[], at: Instant, now: Instant): Effect | null {
  const weeks = Math.min(MOST_WEEKS, Math.floor((epochMs(now) - epochMs(at)) / WEEK_MS));
  if (weeks < 1) return null;
  const heard = mentions.map(({ parts }) => {
    const moments = parts.flatMap(({ records }) =>
      records.flatMap((record) =>
        record.quotes.length === 0 ? [record.at] : record.quotes.map((quote) => quote.at),
      ),
    );
    return Math.min(...moments.map(epochMs));
  });
  const between = (from: number, to: number) =>
    heard.filter((moment) => moment >= epochMs(at) + from * WEEK_MS && moment < epochMs(at) + to * WEEK_MS)
      .length;
  const [before, after] = [between(-weeks, 0), between(0, weeks)];
  return { weeks, before, after, growth: growthOf(after, before) };
}
