import { traitSize } from '#language/writing/replies/promiseScore.ts';
import { DIGITS, MIDDLE, type PackedWeights } from '#language/writing/replies/unpackWeights.ts';
import { fitLogistic, type Instance } from '../fitLogistic.ts';
import { type JudgedPart, partsOf, type Reply } from './readReplies.ts';

/** C of the regression: how much a part counts against the size of the weights. */
const STRENGTH = 3;
/** Traits of fewer sentences than this say nothing. */
const FEWEST = 2;
/** So many traits are kept, the weightiest. */
const KEPT = 4000;

/**
 * Learns what promises in replies are told by: a logistic regression with L2 over the traits of sentences and clauses (`partsOf`),
 * then once more over the weightiest alone. The same replies give the same weights.
 */
export function fitReplies(replies: readonly Reply[]): PackedWeights {
  const parts = replies.flatMap(partsOf);
  const counts = new Map<number, number>();
  for (const { traits } of parts)
    for (const { bucket } of traits) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= FEWEST).map(([bucket]) => bucket);
  const all = fit(parts, frequent);
  const kept = frequent
    .toSorted((a, b) => Math.abs(all.byBucket.get(b) ?? 0) - Math.abs(all.byBucket.get(a) ?? 0) || a - b)
    .slice(0, KEPT);
  return packed(fit(parts, kept));
}

function fit(parts: readonly JudgedPart[], buckets: readonly number[]) {
  const places = new Map(buckets.map((bucket, place) => [bucket, place]));
  const instances = parts.map(({ traits, truth }): Instance => {
    const known = traits.flatMap(({ bucket, value }) => {
      const place = places.get(bucket);
      return place === undefined ? [] : [{ place, value }];
    });
    const all = [...known, { place: buckets.length, value: 1 }];
    const size = traitSize(all.length);
    return {
      indexes: Int32Array.from(all, ({ place }) => place),
      values: Float32Array.from(all, ({ value }) => value * size),
      truth,
      weight: 1,
    };
  });
  const weights = fitLogistic(instances, buckets.length + 1, STRENGTH);
  return {
    constant: weights[buckets.length] ?? 0,
    byBucket: new Map(buckets.map((bucket, place) => [bucket, weights[place] ?? 0])),
  };
}

function packed({ constant, byBucket }: ReturnType<typeof fit>): PackedWeights {
  const step = Math.max(...[...byBucket.values()].map(Math.abs)) / (MIDDLE - 1);
  let runs = '';
  let before = 0;
  for (const [bucket, weight] of [...byBucket].sort(([a], [b]) => a - b)) {
    const units = Math.round(weight / step);
    if (units === 0) continue;
    let way = bucket - before;
    before = bucket;
    for (; way > 31; way >>= 5) runs += DIGITS.charAt(way & 31);
    runs += DIGITS.charAt(way + 32) + DIGITS.charAt(units + MIDDLE);
  }
  return { constant: Number(constant.toPrecision(4)), step: Number(step.toPrecision(4)), runs };
}
