import type { Timing } from '#ports/Timings.ts';

/** The middle of some timings. */
export interface TypicalTiming {
  readonly count: number;
  readonly seconds: number;
  readonly clicks: number;
}

/** So many tags say how quick somebody is now. */
const LAST = 20;

/**
 * The medians of the newest 20 timings (newest first in, as the port gives them), `null` without any. Of an even
 * number the mean of the two in the middle; seconds to one decimal.
 */
export function typicalTiming(timings: readonly Timing[]): TypicalTiming | null {
  const last = timings.slice(0, LAST);
  if (last.length === 0) return null;
  const seconds = Math.round(median(last.map((timing) => timing.seconds)) * 10) / 10;
  return { count: last.length, seconds, clicks: median(last.map((timing) => timing.clicks)) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}
