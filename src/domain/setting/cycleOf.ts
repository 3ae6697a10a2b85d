import { type Day, dayOf, daysAfter, daysBetween } from '../basis/Day.ts';
import type { AnswerSetting, PlanningCycle } from './AnswerSetting.ts';

/** A planning cycle, its first and its last day. */
export interface CycleDays {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The planning cycle in which a day lies, also before the day that cycles are reckoned from. Months are counted from that day,
 * so that one that begins on the 31st ends with shorter months and comes back.
 */
export function cycleOf(cycle: PlanningCycle, day: Day): CycleDays {
  const daysPerCycle = cycle.length * (cycle.unit === 'weeks' ? 7 : 30);
  let n = Math.floor(daysBetween(cycle.from, day) / daysPerCycle);
  const firstOf = (at: number) => startOf(cycle, at);
  while (firstOf(n) > day) n -= 1;
  while (firstOf(n + 1) <= day) n += 1;
  return { first: firstOf(n), last: daysAfter(firstOf(n + 1), -1) };
}

/** The last day on which an answer to what opened on this day is in time: the end of its cycle, or of the next one. */
export function dueOf({ cycle, noticeDays }: AnswerSetting, openedOn: Day): Day {
  const { last } = cycleOf(cycle, openedOn);
  if (daysBetween(openedOn, last) >= noticeDays) return last;
  return cycleOf(cycle, daysAfter(last, 1)).last;
}

function startOf({ unit, length, from }: PlanningCycle, n: number): Day {
  return unit === 'weeks' ? daysAfter(from, n * length * 7) : monthsAfter(from, n * length);
}

/** The same day so many months later, or that month's last day. */
function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)), 0);
}
