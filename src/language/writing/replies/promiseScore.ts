import type { Token } from '../../tokens/Token.ts';
import { replyRuns, signBucket } from './replyRuns.ts';
import { signsOf } from './signsOf.ts';

/** A sign counts as much as so many runs. */
const SIGN_SIZE = 3;
/** Sentences of all lengths have this size. */
const SIZE = 3;

/** What was learnt: what each bucket adds to the log-odds of a promise, and what is added to all. */
export interface PromiseWeights {
  readonly constant: number;
  readonly byBucket: ReadonlyMap<number, number>;
}

/** What a sentence is judged by: a bucket, how much of it there is, and the tokens that it covers (none for signs). */
export interface Trait {
  readonly bucket: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Each trait of a sentence once, where it first stands. */
export function traitsOf(tokens: readonly Token[], signs = signsOf(tokens)): readonly Trait[] {
  const traits = new Map<number, Trait>();
  for (const sign of signs) {
    const bucket = signBucket(sign);
    traits.set(bucket, { bucket, value: SIGN_SIZE, from: 0, to: 0 });
  }
  replyRuns(tokens, (bucket, from, to) => {
    if (!traits.has(bucket)) traits.set(bucket, { bucket, value: 1, from, to });
  });
  return [...traits.values()];
}

/** How much each trait counts where so many are known, the constant among them. */
export function traitSize(count: number): number {
  return SIZE / Math.sqrt(count);
}

/** The log-odds that a sentence with these traits promises something, and what each of so many tokens adds to them. */
export function promiseScore(
  traits: readonly Trait[],
  tokenCount: number,
  { constant, byBucket }: PromiseWeights,
): { readonly odds: number; readonly byToken: Float64Array } {
  const byToken = new Float64Array(tokenCount);
  let [sum, count] = [constant, 1];
  for (const { bucket, value, from, to } of traits) {
    const weight = byBucket.get(bucket);
    if (weight === undefined) continue;
    sum += weight * value;
    count++;
    for (let at = from; at < to; at++) byToken[at] = (byToken[at] ?? 0) + weight / (to - from);
  }
  return { odds: sum * traitSize(count), byToken };
}
