import { emptyTextWeights, type Sound, soundOf, type TextWeights } from './HearingModel.ts';
import { BUCKET_BITS, textBuckets } from './textBuckets.ts';
import type { LabelledTalk } from './readTalk.ts';
import type { Settings } from './settings.ts';

interface Row {
  readonly source: string;
  readonly buckets: Int32Array;
  readonly values: Float32Array;
  /** 1, 0, or -1 where nobody said. */
  readonly truth: Int8Array;
  readonly weight: number;
}

/** A talk's runs never change. */
const ROWS = new WeakMap<LabelledTalk, readonly Row[]>();

/**
 * Logistic regression on runs of words and characters, one for requests and one for bugs, in several rounds: where
 * only the whole talk is labelled, the sentence that sounds most like it stands for it in the next round. Only runs
 * that occur in at least two collections are learnt, so that a product's own words are not. Deterministic.
 */
export function fitText(talks: readonly LabelledTalk[], settings: Settings): TextWeights {
  let rows = talks.flatMap((talk) => rowsOf(talk, null, settings));
  const known = bucketsOfSeveral(rows, settings.fewestSources, settings.fewestSentences);
  let weights = descend(rows, known, settings);
  for (let round = 1; round < settings.rounds; round++) {
    const last = weights;
    rows = talks.flatMap((talk) => rowsOf(talk, last, settings));
    weights = descend(rows, known, settings);
  }
  return quantised(weights, settings.kept);
}

interface Weights {
  readonly values: Float32Array;
  readonly bias: [number, number];
}

function rowsOf(talk: LabelledTalk, last: Weights | null, settings: Settings): readonly Row[] {
  const rows = ROWS.get(talk) ?? baseRows(talk);
  ROWS.set(talk, rows);
  const weight = settings.textWeight[talk.source.split(':')[0] ?? ''] ?? 1;
  if (weight === 0) return [];
  const base = rows.map((row) => ({ ...row, weight }));
  if (!talk.somewhere.includes(true)) return base;
  if (base.length === 1) {
    return base.map((row) => ({
      ...row,
      truth: Int8Array.from(row.truth, (truth, kind) => (talk.somewhere[kind] === true ? 1 : truth)),
    }));
  }
  if (last === null) return base;
  const best = [0, 1].map((kind) => {
    const scores = base.map((row) => score(row, last, kind));
    return scores.indexOf(Math.max(...scores));
  });
  return base.map((row, at) => ({
    ...row,
    truth: Int8Array.from(row.truth, (truth, kind) =>
      talk.somewhere[kind] === true && best[kind] === at ? 1 : truth,
    ),
  }));
}

function baseRows(talk: LabelledTalk): readonly Row[] {
  return talk.comments.flatMap(({ sentences }) =>
    sentences.map(({ tokens, truth }) => {
      const words: number[] = [];
      const units: number[] = [];
      textBuckets(
        tokens,
        (bucket) => words.push(bucket),
        (bucket) => units.push(bucket),
      );
      const ofWords = 1 / Math.sqrt(Math.max(1, words.length));
      const ofUnits = 1 / Math.sqrt(Math.max(1, units.length));
      const sums = new Map<number, number>();
      for (const bucket of words) sums.set(bucket, (sums.get(bucket) ?? 0) + ofWords);
      for (const bucket of units) sums.set(bucket, (sums.get(bucket) ?? 0) + ofUnits);
      return {
        source: talk.source,
        buckets: Int32Array.from(sums.keys()),
        values: Float32Array.from(sums.values()),
        truth: Int8Array.from(truth, (each) => (each === null ? -1 : each ? 1 : 0)),
        weight: 1,
      };
    }),
  );
}

function bucketsOfSeveral(rows: readonly Row[], sources: number, sentences: number): Uint8Array {
  const names = [...new Set(rows.map(({ source }) => source))];
  const seen = new Uint32Array(1 << BUCKET_BITS);
  const counts = new Uint32Array(1 << BUCKET_BITS);
  for (const { source, buckets } of rows) {
    const bit = 1 << names.indexOf(source);
    for (const bucket of buckets) {
      seen[bucket] = (seen[bucket] ?? 0) | bit;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }
  return Uint8Array.from(seen, (bits, bucket) =>
    bitsIn(bits) >= Math.min(sources, names.length) && (counts[bucket] ?? 0) >= sentences ? 1 : 0,
  );
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function score({ buckets, values }: Row, weights: Weights, kind: number): number {
  let sum = weights.bias[kind] ?? 0;
  for (let at = 0; at < buckets.length; at++)
    sum += (weights.values[2 * (buckets[at] ?? 0) + kind] ?? 0) * (values[at] ?? 0);
  return sum;
}

/** AdaGrad over shuffled rows; L2 only on the weights that a row touches. */
function descend(rows: readonly Row[], known: Uint8Array, settings: Settings): Weights {
  const weights: Weights = { values: new Float32Array(2 << BUCKET_BITS), bias: [-2, -2] };
  const squares = new Float32Array(2 << BUCKET_BITS).fill(1e-2);
  const order = rows.map((_, at) => at);
  const random = randomFrom(7);
  const balance = [0, 1].map((kind) => {
    const mass = (truth: number): number =>
      rows.reduce((sum, row) => sum + (row.truth[kind] === truth ? row.weight : 0), 0);
    return Math.sqrt(mass(0) / Math.max(1, mass(1))) * settings.positives;
  });
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at];
      if (row === undefined) continue;
      for (let kind = 0; kind < 2; kind++) {
        const truth = row.truth[kind] ?? -1;
        if (truth < 0) continue;
        const p = 1 / (1 + Math.exp(-score(row, weights, kind)));
        const error = (p - truth) * row.weight * (truth === 1 ? (balance[kind] ?? 1) : 1);
        if (Math.abs(error) < 1e-3) continue;
        weights.bias[kind as 0 | 1] -= 0.01 * error;
        for (let each = 0; each < row.buckets.length; each++) {
          const bucket = row.buckets[each] ?? 0;
          if (known[bucket] === 0) continue;
          const slot = 2 * bucket + kind;
          const weight = weights.values[slot] ?? 0;
          const gradient = error * (row.values[each] ?? 0) + settings.l2 * weight;
          const square = (squares[slot] ?? 0) + gradient * gradient;
          squares[slot] = square;
          weights.values[slot] = weight - (settings.rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}

/** The weightiest buckets, in 127 steps either way. */
function quantised({ values, bias }: Weights, kept: number): TextWeights {
  const size = (bucket: number): number =>
    Math.max(Math.abs(values[2 * bucket] ?? 0), Math.abs(values[2 * bucket + 1] ?? 0));
  const buckets = Array.from({ length: values.length / 2 }, (_, bucket) => bucket)
    .filter((bucket) => size(bucket) > 0)
    .sort((a, b) => size(b) - size(a) || a - b)
    .slice(0, kept);
  const step = buckets.length === 0 ? 1 : size(buckets[Math.min(20, buckets.length - 1)] ?? 0) / 127;
  const small = emptyTextWeights();
  for (const bucket of buckets) {
    for (const kind of [0, 1]) {
      const value = Math.round((values[2 * bucket + kind] ?? 0) / step);
      small[2 * bucket + kind] = Math.max(-127, Math.min(127, value));
    }
  }
  return { values: small, step, bias };
}

/** Numbers from 0 to 1, the same for the same seed (xorshift). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** What all sentences of a talk sound like, and its subject. */
export function soundsOf(
  weights: TextWeights,
  talk: LabelledTalk,
): { readonly comments: readonly (readonly Sound[])[]; readonly subject: Sound | null } {
  return {
    comments: talk.comments.map(({ sentences }) => sentences.map(({ tokens }) => soundOf(weights, tokens))),
    subject: talk.subject === null ? null : soundOf(weights, talk.subject),
  };
}
