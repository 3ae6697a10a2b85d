import { type Day, daysBetween } from '../basis/Day.ts';

/** So many days before it is due an answer is due soon, and so many after it quietly late. */
export const SOON_DAYS = 7;
export const QUIET_DAYS = 7;

/** How late an answer is: not yet, due soon, late (told quietly: anybody may be away), or overdue (told plainly). */
export type Lateness = 'inTime' | 'soon' | 'late' | 'overdue';

/** Today is the looker's own day. */
export function lateness(dueOn: Day, today: Day): Lateness {
  const left = daysBetween(today, dueOn);
  if (left < -QUIET_DAYS) return 'overdue';
  if (left < 0) return 'late';
  return left <= SOON_DAYS ? 'soon' : 'inTime';
}
