import { type Weekly, WEEKS } from './Weekly.ts';

/** So many weeks are held against as many before them. */
export const TREND_WEEKS = 4;

/** Where a theme goes. `steady` is also what is too little to tell. */
export type Direction = 'growing' | 'steady' | 'falling';

export interface Trend {
  /** People in each of the last twelve weeks, the current one last. */
  readonly people: readonly number[];
  /** Sums of the last four weeks and of the four before. */
  readonly lately: number;
  readonly before: number;
  readonly direction: Direction;
}

/**
 * The last twelve weeks as they stand in the week `now`. A difference counts where it is larger than chance makes it: the
 * difference of two counts varies by the root of their sum (both taken as Poisson), and one person more is never a trend.
 * What was heard in a later week, by a clock that goes ahead, is left out.
 */
export function trendOf(weekly: Weekly | null, now: number): Trend {
  const people = Array.from({ length: WEEKS }, (_, n) => peopleIn(weekly, now - WEEKS + 1 + n));
  const lately = sum(people.slice(-TREND_WEEKS));
  const before = sum(people.slice(-2 * TREND_WEEKS, -TREND_WEEKS));
  const difference = lately - before;
  const isMore = Math.abs(difference) > Math.max(1, Math.sqrt(lately + before));
  const direction = !isMore ? 'steady' : difference > 0 ? 'growing' : 'falling';
  return { people, lately, before, direction };
}

function peopleIn(weekly: Weekly | null, week: number): number {
  return weekly === null
    ? 0
    : (weekly.people.at(-1 - (weekly.week - week)) ?? 0) * Number(week <= weekly.week);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}
