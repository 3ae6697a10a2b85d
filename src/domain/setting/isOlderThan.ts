import { epochMs, type Instant } from '../basis/Instant.ts';

/** Whether a moment lies more than so many months before `now`, by UTC's calendar: 31 March less a month is 28 February. */
export function isOlderThan(moment: Instant, months: number, now: Instant): boolean {
  const limit = new Date(now);
  const day = limit.getUTCDate();
  limit.setUTCDate(1);
  limit.setUTCMonth(limit.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(limit.getUTCFullYear(), limit.getUTCMonth() + 1, 0)).getUTCDate();
  limit.setUTCDate(Math.min(day, lastDay));
  return epochMs(moment) < limit.getTime();
}
