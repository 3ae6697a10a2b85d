/** 95 %. */
const Z = 1.959964;

/** How many a week, and within what it lies, as far as such a count tells (95 %). */
export interface WeeklyRate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A count of some days as so many a week, for each `per` if given (thousands of people, say). The count is taken as
 * Poisson: its interval is the score interval, Wilson's for a count without an end (Barker 2002), which also holds for small numbers.
 */
export function weeklyRate(count: number, days: number, per = 1): WeeklyRate {
  const scale = 7 / days / per;
  const middle = count + (Z * Z) / 2;
  const half = Z * Math.sqrt(count + (Z * Z) / 4);
  return {
    rate: count * scale,
    low: count === 0 ? 0 : (middle - half) * scale,
    high: (middle + half) * scale,
  };
}
