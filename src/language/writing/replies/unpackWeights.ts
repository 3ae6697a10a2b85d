import type { PromiseWeights } from './promiseScore.ts';

/** Weights as they are written down. */
export interface PackedWeights {
  readonly constant: number;
  /** One unit of a weight, in log-odds. */
  readonly step: number;
  /**
   * By rising bucket: how far it is from the one before, in digits of five bits, lowest first and the last with 32 added;
   * then the weight, with `MIDDLE` added.
   */
  readonly runs: string;
}

/** What stands for 0 to 63. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
export const MIDDLE = 32;

/** Weights as they are used. */
export function unpackWeights({ constant, step, runs }: PackedWeights): PromiseWeights {
  const byBucket = new Map<number, number>();
  let [bucket, way, bits] = [0, 0, 0];
  for (let at = 0; at < runs.length; at++) {
    const digit = DIGITS.indexOf(runs.charAt(at));
    way |= (digit & 31) << bits;
    bits += 5;
    if (digit < 32) continue;
    bucket += way;
    at++;
    byBucket.set(bucket, (DIGITS.indexOf(runs.charAt(at)) - MIDDLE) * step);
    [way, bits] = [0, 0];
  }
  return { constant, byBucket };
}
