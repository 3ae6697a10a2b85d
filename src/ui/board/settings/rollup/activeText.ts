import type { Day } from '#domain/basis/Day.ts';
import { type ActiveUsers, firstDayIn } from '#domain/setting/ActiveUsers.ts';
import { dayText } from '../../../parts/dayText.ts';
import type { Words } from '../../../parts/wordsIn.ts';

/** From when to when they are known, and how many. */
export function activeText(active: ActiveUsers, words: Words): string {
  const { t, number } = words;
  const months = new Intl.DateTimeFormat(words.locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const named = (day: Day) =>
    active.per === 'week' ? dayText(day, words) : months.format(new Date(`${day}T00:00:00Z`));
  const counts = active.users.filter((users) => users !== null);
  return t(`settings.rollup.active.${active.per}`, {
    first: named(active.from),
    last: named(firstDayIn(active, active.users.length - 1)),
    least: number(Math.min(...counts)),
    most: number(Math.max(...counts)),
  });
}
