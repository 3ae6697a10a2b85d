import { type Day, daysAfter, daysBetween } from './Day.ts';

/** A time in which nobody is held to a date. */
export interface PauseDays {
  readonly first: Day;
  /** `null` while it goes on. */
  readonly last: Day | null;
}

/**
 * By how many days a date moves on because of pauses that fall between an opening and it, the days that are added included:
 * one that begins within them moves it on too. What is still to come of a pause that goes on is not counted before it is here.
 * Pauses that overlap count once.
 */
export function pausedDays(pauses: readonly PauseDays[], from: Day, until: Day, today: Day): number {
  let [end, moved] = [until, 0];
  let counted = daysAfter(from, -1);
  for (const { first, last } of pauses.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const start = first > counted ? first : daysAfter(counted, 1);
    const stop = last !== null && last < today ? last : today;
    if (start > stop || start > end) continue;
    const days = daysBetween(start, stop) + 1;
    counted = stop;
    moved += days;
    end = daysAfter(end, days);
  }
  return moved;
}

/** How many days from one day to another, both included, lie in a pause. Pauses that overlap count once. */
export function daysInPause(pauses: readonly PauseDays[], from: Day, to: Day): number {
  let days = 0;
  let counted = daysAfter(from, -1);
  for (const { first, last } of pauses.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const start = first > counted ? first : daysAfter(counted, 1);
    const stop = last !== null && last < to ? last : to;
    if (start > stop) continue;
    days += daysBetween(start, stop) + 1;
    counted = stop;
  }
  return days;
}
