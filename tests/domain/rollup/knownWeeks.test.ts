import { describe, expect, it } from 'vitest';
import { firstDayOf, PLAIN_CALENDAR, weekOfDay } from '#domain/rollup/Calendar.ts';
import { dayNumber } from '#domain/rollup/dayNumber.ts';
import { countsIn, knownWeeks } from '#domain/rollup/knownWeeks.ts';

const first = weekOfDay(dayNumber('2026-11-02'), PLAIN_CALENDAR);
const weeks = { first, count: 4 };

describe('weeks of which something is known', () => {
  it('begin with the one in which anybody was heard first, and end with this one', () => {
    const known = { from: dayNumber('2026-11-15'), to: dayNumber('2026-11-16') };
    const today = dayNumber('2026-11-18');
    expect(knownWeeks({ weeks, known }, PLAIN_CALENDAR, today)).toEqual([false, true, true, false]);
    // A Sunday begins a week where weeks begin with it.
    const sundays = { timeZone: null, weekStart: 0 };
    const own = { first: weekOfDay(dayNumber('2026-11-02'), sundays), count: 4 };
    expect(firstDayOf(own.first, sundays)).toBe(dayNumber('2026-11-01'));
    expect(knownWeeks({ weeks: own, known }, sundays, today)).toEqual([false, false, true, false]);
  });

  it('are none where nobody was ever heard', () => {
    expect(knownWeeks({ weeks, known: null }, PLAIN_CALENDAR, first * 7)).not.toContain(true);
  });

  it('say nothing of a week without anybody while the account is read', () => {
    const counts = Uint32Array.from([0, 2, 0]);
    expect(countsIn(counts, [false, true, true], true)).toEqual([null, 2, 0]);
    expect(countsIn(counts, [false, true, true], false)).toEqual([null, 2, null]);
  });
});
