import { type Calendar, firstDayOf, weekOfDay } from './Calendar.ts';
import type { DaySpan } from './RollupAsk.ts';

/** The account's last week that is over, on a day (by its number): the seven days before the week in which it lies. */
export function lastWholeWeek(today: number, calendar: Pick<Calendar, 'weekStart'>): DaySpan {
  const from = firstDayOf(weekOfDay(today, calendar) - 1, calendar);
  return { from, to: from + 6 };
}
