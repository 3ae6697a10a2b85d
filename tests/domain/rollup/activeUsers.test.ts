import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/basis/Day.ts';
import { activeUsersIn } from '#domain/rollup/activeUsersIn.ts';
import { dayNumber } from '#domain/rollup/dayNumber.ts';
import { growthOf } from '#domain/rollup/growthOf.ts';
import { readActiveUsers } from '#domain/rollup/readActiveUsers.ts';
import { weeklyRate } from '#domain/rollup/weeklyRate.ts';
import { type ActiveUsers, asActiveUsers } from '#domain/setting/ActiveUsers.ts';
import { addActiveUsers } from '#domain/setting/addActiveUsers.ts';
import { rollupSettingOf } from '#domain/setting/RollupSetting.ts';

const TODAY: Day = '2026-11-25';

/** A table as a file gives it: a line of names, then lines of cells. */
function read(text: string, usual?: ActiveUsers['per']) {
  const [columns = [], ...rest] = text.split('\n').map((line) => line.split(','));
  const rows = rest.map((cells, n) => ({ line: n + 2, cells }));
  return readActiveUsers(columns, rows, TODAY, usual);
}

describe('a table of active users', () => {
  it.each([
    [
      'weeks by their day',
      'Week,Active users\n2026-11-09,1200\n2026-11-16,1300',
      'week',
      ['2026-11-09', '2026-11-16'],
    ],
    ['ISO weeks', 'week,WAU\n2026-W01,10\n2025-W52,12', 'week', ['2025-12-29', '2025-12-22']],
    ['months', 'Month,MAU\n2026-09,9\n2026-10,11', 'month', ['2026-09-01', '2026-10-01']],
    [
      'months by their first day',
      'Date,Users\n2026-09-01,9\n2026-10-01,11',
      'month',
      ['2026-09-01', '2026-10-01'],
    ],
    ['columns the other way round, and more', 'Nutzer,Land,Monat\n9,DE,2026-09', 'month', ['2026-09-01']],
    ['days without marks', 'date,activeUsers\n20261109,1\n20261116,2', 'week', ['2026-11-09', '2026-11-16']],
    [
      'days with dots',
      'Woche,Aktive Nutzer\n9.11.2026,1\n16.11.2026,2',
      'week',
      ['2026-11-09', '2026-11-16'],
    ],
    ['no names', '2026-09,9\n2026-10,11', 'month', ['2026-09-01', '2026-10-01']],
    [
      'moments',
      'date,users\n2026-11-09T00:00:00Z,1\n2026-11-16T00:00:00Z,2',
      'week',
      ['2026-11-09', '2026-11-16'],
    ],
  ] as const)('is read: %s', (_, text, per, days) => {
    const table = read(text);
    expect(table.is === 'read' && table.per).toBe(per);
    expect(table.is === 'read' && table.counts.map(({ from }) => from)).toEqual(days);
  });

  it('has numbers as people type them, and whole people', () => {
    const table = read('month,users\n2026-07,1.2m\n2026-08,12’500\n2026-09,1 200\n2026-10,10.4');
    expect(table.is === 'read' && table.counts.map(({ users }) => users)).toEqual([
      1_200_000, 12_500, 1200, 10,
    ]);
  });

  it('of one day is what was counted before', () => {
    expect(read('date,users\n2026-11-01,5')).toMatchObject({ is: 'read', per: 'week' });
    expect(read('date,users\n2026-11-01,5', 'month')).toMatchObject({ is: 'read', per: 'month' });
    expect(read('date,users\n2026-11-02,5', 'month')).toMatchObject({ is: 'read', per: 'week' });
  });

  it.each([
    ['no week', 'week,users\nsoon,5', [[2, 'period']]],
    ['a day that is none', 'week,users\n2026-02-30,5', [[2, 'period']]],
    ['a week that its year has not', 'week,users\n2025-W53,5', [[2, 'period']]],
    [
      'no number',
      'week,users\n2026-11-09,many\n2026-11-16,',
      [
        [2, 'users'],
        [3, 'users'],
      ],
    ],
    [
      'nobody, or fewer',
      'week,users\n2026-11-09,0\n2026-11-16,-5',
      [
        [2, 'users'],
        [3, 'users'],
      ],
    ],
    ['a week twice', 'week,users\n2026-11-09,5\n2026-W46,6', [[3, 'again']]],
    ['weeks and months', 'week,users\n2026-W46,5\n2026-10,6', [[3, 'mixed']]],
    ['weeks that begin on other days', 'week,users\n2026-11-09,5\n2026-11-17,6', [[3, 'mixed']]],
    ['what has not begun', 'week,users\n2026-11-09,5\n2026-11-30,6', [[3, 'future']]],
  ] as const)('is told by its lines, and nothing of it counts: %s', (_, text, lines) => {
    expect(read(text)).toEqual({ is: 'faulty', lines: lines.map(([line, why]) => ({ line, why })) });
  });

  it.each([
    ['organization,users\nAcme,5', 'period'],
    ['week,revenue\n2026-11-09,5', 'users'],
    ['week,users', 'lines'],
  ] as const)('is told where it is another table: %s', (text, lacks) => {
    expect(read(text)).toEqual({ is: 'otherTable', lacks });
  });
});

describe('numbers that are brought', () => {
  const weeks: ActiveUsers = { per: 'week', from: '2026-11-02', users: [10, null, 30] };

  it('go beside those that are there, the new one of two holds', () => {
    const added = addActiveUsers(weeks, 'week', [
      { from: '2026-11-09', users: 20 },
      { from: '2026-11-16', users: 31 },
      { from: '2026-10-26', users: 9 },
    ]);
    expect(added).toEqual({
      active: { per: 'week', from: '2026-10-26', users: [9, 10, 20, 31] },
      added: 2,
      changed: 1,
      kept: 1,
      isReplaced: false,
    });
  });

  it('replace what was counted otherwise', () => {
    const sundays = addActiveUsers(weeks, 'week', [{ from: '2026-11-01', users: 5 }]);
    expect(sundays).toMatchObject({ active: { from: '2026-11-01', users: [5] }, kept: 0, isReplaced: true });
    const months = addActiveUsers(weeks, 'month', [
      { from: '2026-09-01', users: 5 },
      { from: '2026-11-01', users: 7 },
    ]);
    expect(months.active).toEqual({ per: 'month', from: '2026-09-01', users: [5, null, 7] });
  });

  it('stay for five years', () => {
    const old = addActiveUsers(null, 'week', [{ from: '2019-01-07', users: 1 }]).active;
    const { active } = addActiveUsers(old, 'week', [{ from: '2026-11-16', users: 2 }]);
    expect(active).toEqual({ per: 'week', from: '2026-11-16', users: [2] });
  });

  it('are read back as they were stored, and what is not one is none', () => {
    expect(asActiveUsers(JSON.parse(JSON.stringify(weeks)))).toEqual(weeks);
    for (const bad of [
      null,
      'x',
      {},
      { ...weeks, per: 'day' },
      { ...weeks, from: '2026-02-30' },
      { ...weeks, users: [] },
      { ...weeks, users: [1.5] },
      { ...weeks, users: ['1'] },
      { ...weeks, per: 'month' },
    ])
      expect(asActiveUsers(bad)).toBeNull();
    expect(rollupSettingOf({ weekStart: 0, active: 7 })).toMatchObject({ weekStart: 0, active: null });
    expect(rollupSettingOf({ active: weeks })).toMatchObject({ weekStart: 1, active: weeks });
  });
});

describe('active users over some days', () => {
  const span = (from: Day, to: Day) => ({ from: dayNumber(from), to: dayNumber(to) });
  const months: ActiveUsers = { per: 'month', from: '2026-08-01', users: [100, 200, null, 400] };

  it('are the mean by days', () => {
    expect(activeUsersIn(months, span('2026-08-30', '2026-09-02'))).toEqual({ users: 150, isCarried: false });
    const weeks: ActiveUsers = { per: 'week', from: '2026-11-02', users: [10, 40] };
    expect(activeUsersIn(weeks, span('2026-11-08', '2026-11-10'))).toEqual({ users: 30, isCarried: false });
  });

  it('are not made up: before the first, in a gap, and long after the last', () => {
    expect(activeUsersIn(months, span('2026-07-31', '2026-08-02'))).toBeNull();
    expect(activeUsersIn(months, span('2026-09-30', '2026-10-01'))).toBeNull();
    expect(activeUsersIn(months, span('2026-12-01', '2027-01-01'))).toBeNull();
    expect(activeUsersIn(null, span('2026-08-01', '2026-08-02'))).toBeNull();
  });

  it('go on for a month after the last, and that is told', () => {
    expect(activeUsersIn(months, span('2026-11-30', '2026-12-31'))).toEqual({ users: 400, isCarried: true });
  });
});

describe('a weekly rate', () => {
  it('has the score interval of its count', () => {
    // The ends are where a count lies 1.96 standard deviations away: (x - m)² = z² m.
    for (const count of [1, 4, 25, 400]) {
      const { low, high, rate } = weeklyRate(count, 7);
      expect(rate).toBe(count);
      for (const end of [low, high]) expect((count - end) ** 2).toBeCloseTo(1.959964 ** 2 * end, 6);
    }
    expect(weeklyRate(0, 7)).toMatchObject({ rate: 0, low: 0 });
    expect(weeklyRate(28, 28, 2).rate).toBeCloseTo(3.5);
  });
});

describe('growth of rates', () => {
  it('takes who could ask into account', () => {
    // Twice as many tickets of twice as many people are no change.
    expect(growthOf(200, 100, 2)).toMatchObject({ ratio: 1, direction: 'steady' });
    expect(growthOf(100, 100, 2)).toMatchObject({ ratio: 0.5, direction: 'falling' });
    expect(growthOf(100, 100, 0.5)).toMatchObject({ ratio: 2, direction: 'growing' });
    expect(growthOf(3, 0, 2)).toMatchObject({ ratio: null, high: null });
  });

  it('holds the true ratio in 19 of 20 draws', () => {
    let seed = 20261127;
    const random = () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0), seed / 2 ** 32);
    const poisson = (mean: number) => {
      let [count, product] = [0, random()];
      for (const end = Math.exp(-mean); product > end; product *= random()) count++;
      return count;
    };
    let held = 0;
    for (let n = 0; n < 2000; n++) {
      const { low, high } = growthOf(poisson(30 * 1.5 * 0.6), poisson(30), 1.5);
      if (low <= 0.6 && (high ?? Infinity) >= 0.6) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.93);
    expect(held / 2000).toBeLessThan(0.975);
  });
});
