import { fromBase64 } from './fromBase64.ts';
import { shareStep, shareWeight } from './shareWeight.ts';
import { decodeSteps } from './stepsOf.ts';
import { DIMENSIONS, SHARES, STEMS, STEPS } from './trained.ts';
import { vectorWords } from './vectorWords.ts';

/** Stems, the share of all words written that each one is, how much it tells, and its vector: whole steps, and what one adds. */
interface WordVectors {
  readonly indexes: ReadonlyMap<string, number>;
  readonly shares: Float32Array;
  readonly weights: Float32Array;
  readonly sizes: Float32Array;
  readonly steps: Int8Array;
}

let read: WordVectors | null = null;

/** The word vectors, unpacked at the first call (some hundredths of a second). */
export function wordVectors(): WordVectors {
  if (read !== null) return read;
  const indexes = new Map<string, number>();
  let before = '';
  for (const [, same = '', rest = ''] of STEMS.matchAll(/(\d)(\D*)/gu)) {
    before = before.slice(0, Number(same)) + rest;
    indexes.set(before, indexes.size);
  }
  const shares = Float32Array.from(SHARES, (letter) => 2 ** (97 - letter.charCodeAt(0)));
  read = {
    indexes,
    shares,
    weights: shares.map(shareWeight),
    sizes: shares.map((share) => shareWeight(share) * shareStep(share)),
    steps: decodeSteps(fromBase64(STEPS), indexes.size, DIMENSIONS),
  };
  return read;
}

/** How much a stem says of what a text is about, 0 to 1; a stem without a vector is rare, so it says much. */
export function wordWeight(stem: string): number {
  const { indexes, weights } = wordVectors();
  const index = indexes.get(stem);
  return index === undefined ? 1 : (weights[index] ?? 1);
}

/**
 * What a text is about, as a vector of length 1 in which texts of one meaning lie near to each other whatever their
 * words; all zeros where no word is known. The weighted sum of the words' vectors.
 */
export function meaningOf(text: string): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  addMeaning(vectorWords(text), sum);
  return ofLengthOne(sum);
}

/** Adds the vectors of some words, in the order of `vectorWords`, to a sum, rare words weighed more. */
export function addMeaning(words: readonly string[], sum: Float32Array): void {
  const { indexes, sizes, steps } = wordVectors();
  for (const word of words) {
    const index = indexes.get(word);
    if (index === undefined) continue;
    const size = sizes[index] ?? 0;
    for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] ?? 0) + size * (steps[index * DIMENSIONS + d] ?? 0);
  }
}

/** Makes a vector as long as all others; one of nothing stays nothing. */
export function ofLengthOne<Vector extends Float32Array | Float64Array>(vector: Vector): Vector {
  scale(vector, 0, vector.length, 1);
  return vector;
}

/** Makes what stands there, from one index up to another, so long; what is nothing stays nothing. */
export function scale(vector: Float32Array | Float64Array, from: number, to: number, length: number): void {
  const by = lengthOf(vector, from, to) / length;
  if (by > 0) for (let d = from; d < to; d++) vector[d] = (vector[d] ?? 0) / by;
}

/** How long a vector is, or what stands there from one index up to another. */
export function lengthOf(vector: Float32Array | Float64Array, from = 0, to = vector.length): number {
  let squares = 0;
  for (let d = from; d < to; d++) squares += (vector[d] ?? 0) ** 2;
  return Math.sqrt(squares);
}

/** The cosine of two vectors of length 1; the second may stand among others, from an index on. */
export function likeness(a: Float32Array, b: Float32Array, from = 0): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += (a[d] ?? 0) * (b[from + d] ?? 0);
  return sum;
}
