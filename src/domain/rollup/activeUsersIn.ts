import { type ActiveUsers, firstDayIn, periodOf } from '../setting/ActiveUsers.ts';
import { dayNumber, dayNumbered } from './dayNumber.ts';
import type { DaySpan } from './RollupAsk.ts';

/** So many days after the last known week or month its number still stands for them. */
const CARRIED_DAYS = 31;

/** How many people used the product over some days. */
export interface ActiveMean {
  /** The mean over the days, each with the number of its week or month. */
  readonly users: number;
  /** The newest days have the number of the last week or month that is known. */
  readonly isCarried: boolean;
}

/** `null` where a day has no number: nothing is made up for it, but for the last month, whose number comes after it. */
export function activeUsersIn(active: ActiveUsers | null, { from, to }: DaySpan): ActiveMean | null {
  if (active === null || to < from) return null;
  const last = active.users.length - 1;
  const knownTo = dayNumber(firstDayIn(active, last + 1)) - 1;
  if (to > knownTo + CARRIED_DAYS) return null;
  let sum = 0;
  for (let day = from; day <= to; day++) {
    const users = active.users[Math.min(periodOf(active, dayNumbered(day)), last)] ?? null;
    if (users === null) return null;
    sum += users;
  }
  return { users: sum / (to - from + 1), isCarried: to > knownTo };
}
