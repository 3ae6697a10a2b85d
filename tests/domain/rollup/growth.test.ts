import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf } from '#domain/rollup/growthOf.ts';
import { wilsonInterval } from '#domain/rollup/wilsonInterval.ts';

describe('growth', () => {
  it.each([
    [1, 0, 'steady'],
    [3, 2, 'steady'],
    [12, 6, 'steady'],
    [30, 10, 'growing'],
    [200, 150, 'growing'],
    [10, 30, 'falling'],
    [0, 9, 'falling'],
    [9, 0, 'growing'],
    [0, 0, 'steady'],
  ])('from %i to %i the other way round is %s', (now, before, direction) => {
    expect(growthOf(now, before).direction).toBe(direction);
  });

  it('says of nobody before no ratio, and has no upper end there', () => {
    expect(growthOf(9, 0)).toMatchObject({ ratio: null, high: null });
    expect(growthOf(9, 0).low).toBeGreaterThan(1);
  });

  it('has its ratio within its interval, and turns with time', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 5000 }), (now, before) => {
        const { ratio, low, high, score } = growthOf(now, before);
        expect(ratio).not.toBeNull();
        expect(low).toBeLessThanOrEqual((ratio ?? 0) + 1e-9);
        expect(high ?? Infinity).toBeGreaterThanOrEqual((ratio ?? 0) - 1e-9);
        expect(growthOf(before, now).score).toBeCloseTo(-score);
      }),
    );
  });
});

describe('Wilson’s interval', () => {
  /* Newcombe 1998, table I, method 3. */
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of the literature', (part, of, low, high) => {
    const [least, most] = wilsonInterval(part, of);
    expect(least).toBeCloseTo(low, 3);
    expect(most).toBeCloseTo(high, 3);
  });

  it('says nothing of nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});
