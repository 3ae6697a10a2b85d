import { firstDayOf } from '#domain/rollup/Calendar.ts';
import { countsIn } from '#domain/rollup/knownWeeks.ts';
import type { RankedRow } from './rankedRows.ts';
import type { Counted } from './useRollup.ts';

/** More lines cannot be told apart. */
const THEMES_DRAWN = 4;

export interface TrendLine {
  readonly key: string;
  /** `null` for all themes together. */
  readonly name: string | null;
  /** `null` in weeks of which nothing is known. */
  readonly people: readonly (number | null)[];
}

export interface Trend {
  /** The first day of each week, by its number. */
  readonly weeks: readonly number[];
  readonly lines: readonly TrendLine[];
  /** The first or last week does not lie in the period whole. */
  readonly isFirstPart: boolean;
  readonly isLastPart: boolean;
  /** Of some weeks nothing is known. */
  readonly hasGaps: boolean;
}

/**
 * The people of all themes and of the first ones in their order, week by week.
 *
 * @param known see `knownWeeks`.
 */
export function trendLines(
  { ask, rollup, isWhole }: Counted,
  rows: readonly RankedRow[],
  known: readonly boolean[],
): Trend {
  const { first, count } = rollup.weeks;
  const weeks = Array.from({ length: count }, (_, n) => firstDayOf(first + n, ask.calendar));
  const themes = rows.slice(0, THEMES_DRAWN).map(({ theme, weekly }) => ({
    key: theme.id,
    name: theme.name,
    people: countsIn(weekly, known, isWhole),
  }));
  const lines = [{ key: 'all', name: null, people: countsIn(rollup.allWeekly, known, isWhole) }, ...themes];
  return {
    weeks,
    lines,
    hasGaps: lines.some(({ people }) => people.includes(null)),
    isFirstPart: ask.period.from > (weeks[0] ?? 0),
    isLastPart: ask.period.to < (weeks.at(-1) ?? 0) + 6,
  };
}
