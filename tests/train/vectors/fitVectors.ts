import { vectorWords } from '#language/vectors/vectorWords.ts';
import { shareWeight } from '#language/vectors/shareWeight.ts';
import { eigenvectors, type Matrix, matrix, moments, times } from './algebra.ts';
import type { Stem } from './learntFrom.ts';
import { TAUGHT } from './teacher.ts';

/** Pulls each stem's vector to the mean of what the teacher says of its words alone, in sentences. */
const PULL = 3;
const STEPS = 25;

/** Vectors of stems, in the directions that tell most first, and how much a stem's error costs. */
export interface Fitted {
  readonly vectors: Matrix;
  readonly costs: Float64Array;
  /** Mean cosine to the teachers' vectors, of sentences that were fitted. */
  readonly alike: (vectors: Matrix) => number;
}

/** Sentences of one origin: what each teacher says of them, and how often each counts. */
export interface Taught {
  readonly sentences: readonly string[];
  readonly said: readonly Float32Array[];
  readonly counts: number;
}

interface Row {
  readonly stems: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Fits one vector to each stem so that the weighted sum over a sentence (rare words weigh more: Arora et al. 2017)
 * comes near to what the teachers say of the sentence: ridge regression by conjugate gradients, beginning with the
 * teachers' vectors of single words (as Model2Vec does, which alone is much worse). Teachers stand side by side, each
 * seen from its middle of the first sentences and as long as any other.
 */
export function fitVectors(
  stems: readonly Stem[],
  saidOfWords: readonly Float32Array[],
  taught: readonly Taught[],
  dimensions: number,
): Fitted {
  const indexes = new Map(stems.map(({ stem }, index) => [stem, index]));
  const weights = stems.map(({ share }) => shareWeight(share));
  const rows = taught.flatMap(({ sentences, counts }) =>
    sentences.map((text) => toRow(text, indexes, weights, Math.sqrt(counts))),
  );
  const views = (taught[0]?.said ?? []).map(viewOf);
  const said = below(taught.map((each) => sideBySide(each.said, views, Math.sqrt(each.counts))));
  const basis = eigenvectors(moments(said)).vectors;
  const targets = times(said, basis, dimensions);
  const start = times(centred(meansOfWords(stems, sideBySide(saidOfWords, views))), basis, dimensions);
  scaleTo(targets, start, rows);
  const vectors = descend(rows, targets, start);
  const costs = Float64Array.from(stems, () => PULL);
  for (const { stems: its, weights: by } of rows)
    its.forEach((stem, at) => (costs[stem] = (costs[stem] ?? 0) + (by[at] ?? 0) ** 2));
  const rotation = eigenvectors(moments(vectors, costs)).vectors;
  const turned = times(targets, rotation);
  return {
    vectors: times(vectors, rotation),
    costs,
    alike: (of) => meanCosine(apply(rows, of), turned),
  };
}

function toRow(
  text: string,
  indexes: ReadonlyMap<string, number>,
  weights: readonly number[],
  size: number,
): Row {
  const its = vectorWords(text).flatMap((word) => indexes.get(word) ?? []);
  const by = its.map((stem) => weights[stem] ?? 0);
  const length = Math.sqrt(by.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return {
    stems: Int32Array.from(its),
    weights: Float64Array.from(by, (weight) => (size * weight) / length),
  };
}

/** From where a teacher is seen, and how large. */
interface View {
  readonly middle: Float64Array;
  readonly size: number;
}

function viewOf(said: Float32Array): View {
  const count = said.length / TAUGHT;
  const middle = new Float64Array(TAUGHT);
  said.forEach((value, at) => (middle[at % TAUGHT] = (middle[at % TAUGHT] ?? 0) + value / count));
  let squares = 0;
  said.forEach((value, at) => (squares += (value - (middle[at % TAUGHT] ?? 0)) ** 2));
  return { middle, size: Math.sqrt(squares / count) };
}

/** What all teachers say of each text, one after the other. */
function sideBySide(said: readonly Float32Array[], views: readonly View[], size = 1): Matrix {
  const of = matrix((said[0]?.length ?? 0) / TAUGHT, said.length * TAUGHT);
  for (const [teacher, values] of said.entries()) {
    const { middle, size: its } = views[teacher] ?? viewOf(values);
    values.forEach((value, at) => {
      const [row, d] = [Math.floor(at / TAUGHT), at % TAUGHT];
      of.values[row * of.columns + teacher * TAUGHT + d] = (size * (value - (middle[d] ?? 0))) / its;
    });
  }
  return of;
}

function below(parts: readonly Matrix[]): Matrix {
  const all = matrix(
    parts.reduce((sum, { rows }) => sum + rows, 0),
    parts[0]?.columns ?? 0,
  );
  let at = 0;
  for (const { values } of parts) {
    all.values.set(values, at);
    at += values.length;
  }
  return all;
}

function centred(of: Matrix): Matrix {
  const mean = new Float64Array(of.columns);
  of.values.forEach((value, at) => (mean[at % of.columns] = (mean[at % of.columns] ?? 0) + value / of.rows));
  return { ...of, values: of.values.map((value, at) => value - (mean[at % of.columns] ?? 0)) };
}

/** Commoner words of a stem count for more. */
function meansOfWords(stems: readonly Stem[], said: Matrix): Matrix {
  const n = said.columns;
  const means = matrix(stems.length, n);
  let word = 0;
  for (const [index, { words }] of stems.entries()) {
    const all = words.reduce((sum, _, at) => sum + 1 / (at + 1), 0);
    for (let at = 0; at < words.length; at++, word++)
      for (let d = 0; d < n; d++)
        means.values[index * n + d] =
          (means.values[index * n + d] ?? 0) + (said.values[word * n + d] ?? 0) / (at + 1) / all;
  }
  return means;
}

function apply(rows: readonly Row[], vectors: Matrix): Matrix {
  const n = vectors.columns;
  const sums = matrix(rows.length, n);
  rows.forEach(({ stems, weights }, row) =>
    stems.forEach((stem, at) => {
      const weight = weights[at] ?? 0;
      for (let d = 0; d < n; d++)
        sums.values[row * n + d] =
          (sums.values[row * n + d] ?? 0) + weight * (vectors.values[stem * n + d] ?? 0);
    }),
  );
  return sums;
}

function applyBack(rows: readonly Row[], sums: Matrix, stems: number): Matrix {
  const n = sums.columns;
  const back = matrix(stems, n);
  rows.forEach(({ stems: its, weights }, row) =>
    its.forEach((stem, at) => {
      const weight = weights[at] ?? 0;
      for (let d = 0; d < n; d++)
        back.values[stem * n + d] =
          (back.values[stem * n + d] ?? 0) + weight * (sums.values[row * n + d] ?? 0);
    }),
  );
  return back;
}

function scaleTo(targets: Matrix, start: Matrix, rows: readonly Row[]): void {
  const sums = apply(rows, start);
  let [both, own] = [0, 0];
  sums.values.forEach((value, at) => {
    both += value * (targets.values[at] ?? 0);
    own += value * value;
  });
  start.values.forEach((value, at) => (start.values[at] = (value * both) / own));
}

/** Conjugate gradients, each dimension by itself. */
function descend(rows: readonly Row[], targets: Matrix, start: Matrix): Matrix {
  const n = start.columns;
  const perDimension = (a: Float64Array, b: Float64Array): Float64Array => {
    const sums = new Float64Array(n);
    a.forEach((value, at) => (sums[at % n] = (sums[at % n] ?? 0) + value * (b[at] ?? 0)));
    return sums;
  };
  const first = apply(rows, start);
  const missing = { ...targets, values: targets.values.map((value, at) => value - (first.values[at] ?? 0)) };
  let residual = applyBack(rows, missing, start.rows).values;
  let direction = Float64Array.from(residual);
  let size = perDimension(residual, residual);
  const change = new Float64Array(start.values.length);
  for (let step = 0; step < STEPS; step++) {
    const along = applyBack(rows, apply(rows, { ...start, values: direction }), start.rows).values;
    direction.forEach((value, at) => (along[at] = (along[at] ?? 0) + PULL * value));
    const curve = perDimension(direction, along);
    const rate = size.map((value, d) => value / Math.max(1e-12, curve[d] ?? 0));
    direction.forEach((value, at) => (change[at] = (change[at] ?? 0) + (rate[at % n] ?? 0) * value));
    residual = residual.map((value, at) => value - (rate[at % n] ?? 0) * (along[at] ?? 0));
    const next = perDimension(residual, residual);
    const keep = next.map((value, d) => value / Math.max(1e-12, size[d] ?? 0));
    direction = residual.map((value, at) => value + (keep[at % n] ?? 0) * (direction[at] ?? 0));
    size = next;
  }
  return { ...start, values: start.values.map((value, at) => value + (change[at] ?? 0)) };
}

function meanCosine(a: Matrix, b: Matrix): number {
  let sum = 0;
  for (let row = 0; row < a.rows; row++) {
    let [ab, aa, bb] = [0, 0, 0];
    for (let d = 0; d < a.columns; d++) {
      const [x, y] = [a.values[row * a.columns + d] ?? 0, b.values[row * a.columns + d] ?? 0];
      ab += x * y;
      aa += x * x;
      bb += y * y;
    }
    sum += ab / Math.sqrt(aa * bb || 1);
  }
  return sum / a.rows;
}
