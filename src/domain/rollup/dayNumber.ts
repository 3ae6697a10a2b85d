import { type Day, daysAfter, daysBetween } from '../basis/Day.ts';

const FIRST: Day = '1970-01-01';

/** A day by its number, 0 for 1970-01-01, as `dayCounter` counts them. */
export function dayNumber(day: Day): number {
  return daysBetween(FIRST, day);
}

/** The day of this number. */
export function dayNumbered(number: number): Day {
  return daysAfter(FIRST, number);
}
