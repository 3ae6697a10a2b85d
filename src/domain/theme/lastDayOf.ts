import type { Day } from '../basis/Day.ts';
import type { Due } from './Answer.ts';
import { quarterIn } from './quarterIn.ts';

/** The last day on which a promise is still kept. */
export function lastDayOf(due: Due): Day {
  const quarter = quarterIn(due);
  if (quarter === null) return due as Day;
  const ends = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' } as Record<string, string>;
  return `${quarter.year}-${ends[quarter.quarter]}` as Day;
}
