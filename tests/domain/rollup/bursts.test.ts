import { describe, expect, it } from 'vitest';
import { burstsIn } from '#domain/rollup/burstsIn.ts';
import { expectedCount } from '#domain/rollup/expectedCount.ts';
import { anomalyScores } from '../../eval/anomalyScores.ts';

const times = <T>(n: number, make: (n: number) => T): T[] => Array.from({ length: n }, (_, at) => make(at));
/** Five to seven, always the same. */
const steady = (n: number) => 5 + ((n * 7) % 3);

describe('what a week is expected to bring', () => {
  it('is the mean where nothing moves, Poisson’s spread at least', () => {
    const { people, spread } = expectedCount(times(40, steady), 1);
    expect(people).toBeCloseTo(6, 0);
    expect(spread).toBeGreaterThan(1);
    expect(spread).toBeLessThan(1.1);
  });

  it('goes on as a trend goes', () => {
    const growing = times(52, (n) => Math.round(20 * 1.02 ** n));
    expect(expectedCount(growing, 1).people / (20 * 1.02 ** 52)).toBeCloseTo(1, 1);
  });

  it('knows the year’s rhythm from two years on', () => {
    const winter = (n: number) => Math.round(20 + 12 * Math.cos((2 * Math.PI * n) / 52.18));
    const three = times(156, winter);
    for (const ahead of [1, 2])
      expect(expectedCount(three, ahead).people).toBeCloseTo(winter(155 + ahead), -1);
    expect(Math.abs(expectedCount(times(130, winter), 1).people - winter(130))).toBeLessThan(3);
  });

  it('is hardly moved by an earlier burst, and of nobody nearly nobody', () => {
    const burst = times(52, (n) => (n === 30 ? 60 : steady(n)));
    expect(expectedCount(burst, 1).people).toBeLessThan(7.5);
    expect(
      expectedCount(
        times(30, () => 0),
        1,
      ).people,
    ).toBeLessThan(0.1);
  });
});

describe('a burst', () => {
  it('is not found where nothing stands out, in too short a series or of too few', () => {
    expect(burstsIn(times(104, steady))).toEqual([]);
    expect(burstsIn([])).toEqual([]);
    expect(burstsIn([1, 2, 9, 30])).toEqual([]);
    expect(burstsIn([...times(30, () => 0), 2])).toEqual([]);
  });

  it('is one that goes on, and ends', () => {
    const weeks = [...times(40, steady), 18, 20, 17, 6, 6];
    expect(burstsIn(weeks)).toMatchObject([{ since: 40, until: 42, people: 55 }]);
    expect(Math.round(burstsIn(weeks)[0]?.expected ?? 0)).toBe(18);
    for (const known of [41, 42, 43]) expect(burstsIn(weeks.slice(0, known))).toHaveLength(1);
    expect(burstsIn(weeks.slice(0, 42))).toMatchObject([{ since: 40, until: 41, people: 38 }]);
  });

  it('that lasts is how things are from then on', () => {
    const weeks = [...times(40, steady), ...times(30, (n) => 16 + (n % 3))];
    expect(burstsIn(weeks)).toMatchObject([{ since: 40, until: 47 }]);
  });

  it('is found in a series that was nearly silent', () => {
    expect(burstsIn([...times(30, (n) => Number(n % 9 === 0)), 6])).toMatchObject([{ since: 30 }]);
  });

  it('every year is none', () => {
    const winter = (n: number) => Math.round(20 + 12 * Math.cos((2 * Math.PI * n) / 52.18));
    expect(burstsIn(times(180, winter), 130)).toEqual([]);
    expect(burstsIn([...times(180, winter), winter(180) * 2 + 5], 130)).toMatchObject([{ since: 180 }]);
  });

  it('is rarely imagined and soon found', () => {
    const { falseAlarms, delay } = anomalyScores(times(40, (n) => 900 + n));
    expect(falseAlarms).toBeLessThan(0.8);
    expect(delay).toBeLessThanOrEqual(2);
  });
});
