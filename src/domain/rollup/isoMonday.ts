import { type Day, dayOf } from '../basis/Day.ts';

const DAY_MS = 86_400_000;

/** The Monday of an ISO week (the first one has the year's first Thursday); `null` where the year has no such week. */
export function isoMonday(year: number, week: number): Day | null {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS + (week - 1) * 7 * DAY_MS;
  return new Date(monday + 3 * DAY_MS).getUTCFullYear() === year ? dayOf(monday, 0) : null;
}
