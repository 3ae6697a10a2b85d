import { type Calendar, firstDayOf } from './Calendar.ts';
import type { Rollup } from './Rollup.ts';

/**
 * Of the weeks of a rollup whether anything is known of them: none that was over before anybody was ever heard, because
 * nobody tagged then, and none that has not begun. While an account is still being read, nobody in a week means nothing;
 * that is for whoever counts (`countsIn`), since it may hold of one theme alone.
 */
export function knownWeeks(
  { weeks, known }: Pick<Rollup, 'weeks' | 'known'>,
  calendar: Pick<Calendar, 'weekStart'>,
  today: number,
): readonly boolean[] {
  return Array.from({ length: weeks.count }, (_, n) => {
    const first = firstDayOf(weeks.first + n, calendar);
    return known !== null && first + 6 >= known.from && first <= today;
  });
}

/** Counts week by week, `null` where they are not known. */
export function countsIn(
  counts: ArrayLike<number>,
  known: readonly boolean[],
  isWhole: boolean,
): readonly (number | null)[] {
  return known.map((isKnown, n) => {
    const count = counts[n] ?? 0;
    return isKnown && (isWhole || count > 0) ? count : null;
  });
}
