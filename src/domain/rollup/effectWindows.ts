import { type Calendar, firstDayOf, weekOfDay } from './Calendar.ts';
import type { DaySpan } from './RollupAsk.ts';

/** Fewer whole weeks after it say nothing. */
const LEAST_WEEKS = 4;
/** More would hold this release against the next one. */
const MOST_WEEKS = 12;

/** Equally long stretches of whole weeks around a day. */
export interface EffectWindows {
  readonly weeks: number;
  readonly before: DaySpan;
  readonly after: DaySpan;
}

/**
 * What is held against each other around the day on which something shipped: the whole weeks since, twelve at most, and as
 * many right before. The week of shipping is in neither, since it has some of both, nor the one that goes on. `null` while
 * fewer than four weeks are over.
 */
export function effectWindows(shippedOn: number, today: number, calendar: Calendar): EffectWindows | null {
  const week = weekOfDay(shippedOn, calendar);
  const weeks = Math.min(MOST_WEEKS, weekOfDay(today, calendar) - 1 - week);
  if (weeks < LEAST_WEEKS) return null;
  const first = (one: number) => firstDayOf(one, calendar);
  return {
    weeks,
    before: { from: first(week - weeks), to: first(week) - 1 },
    after: { from: first(week + 1), to: first(week + 1 + weeks) - 1 },
  };
}
