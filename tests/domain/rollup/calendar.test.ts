import { describe, expect, it } from 'vitest';
import { dayCounter, firstDayOf, isTimeZone, weekOfDay } from '#domain/rollup/Calendar.ts';
import { dayNumber, dayNumbered } from '#domain/rollup/dayNumber.ts';

const dayIn = (timeZone: string | null, moment: string) =>
  dayNumbered(dayCounter({ timeZone, weekStart: 1 })(Date.parse(moment)));

describe('the account’s days', () => {
  it.each([
    ['Europe/Berlin', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    // The day of 23 hours ends at 22:00 UTC.
    ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    // The day of 25 hours.
    ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
    // Clocks went from midnight to one o'clock.
    ['America/Sao_Paulo', '2018-11-04T02:59:59Z', '2018-11-03'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04'],
    // A day that was left out.
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['Asia/Kathmandu', '2026-01-01T18:15:00Z', '2026-01-02'],
    [null, '2026-01-01T23:59:59Z', '2026-01-01'],
  ])('in %s %s is %s', (timeZone, moment, day) => {
    expect(dayIn(timeZone, moment)).toBe(day);
  });

  it('lie in weeks that begin where the account says', () => {
    const sunday = dayNumber('2026-11-22');
    const week = (weekStart: number) =>
      dayNumbered(firstDayOf(weekOfDay(sunday, { weekStart }), { weekStart }));
    expect(week(1)).toBe('2026-11-16');
    expect(week(0)).toBe('2026-11-22');
    expect(week(6)).toBe('2026-11-21');
  });

  it('need a zone that this machine knows', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Berlin')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
