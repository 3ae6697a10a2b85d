import type { Measured } from './Measured.ts';

const SAMPLES = 400;

/**
 * A measure with its 95 % interval by bootstrap: cases are drawn with replacement, from a fixed seed, so that the same
 * cases give the same interval.
 */
export function bootstrap<T>(
  measure: string,
  cases: readonly T[],
  of: (cases: readonly T[]) => number,
): Measured {
  let state = 20261126;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const values = Array.from({ length: cases.length === 0 ? 0 : SAMPLES }, () =>
    of(cases.map((each) => cases[Math.floor(random() * cases.length)] ?? each)),
  ).sort((a, b) => a - b);
  const value = cases.length === 0 ? 0 : of(cases);
  return {
    measure,
    value,
    low: values[Math.floor(0.025 * SAMPLES)] ?? 0,
    high: values[Math.floor(0.975 * SAMPLES)] ?? 0,
    count: cases.length,
  };
}
