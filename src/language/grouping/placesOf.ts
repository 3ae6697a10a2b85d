import { termWeight } from '../matching/termWeight.ts';
import { DIMENSIONS } from '../vectors/trained.ts';
import { scale } from '../vectors/wordVectors.ts';
import { latentBasis } from './latentBasis.ts';
import type { Places } from './Places.ts';
import { filledUp, type SparseRows, timesMatrix } from './SparseRows.ts';
import { asksOf, type TextTerms } from './TextTerms.ts';

/**
 * Shares of the texts' own words and characters beside the word vectors, of words beside characters, and how many
 * directions are kept: chosen on asks of our own, the train half of the inbox and mini-BAR's themes.
 */
const LEXICAL = 0.5;
const WORDS = 0.6;

/** So much more alike are texts that ask for the same in the words of any product: chosen on asks of our own. */
const COMMON = 0.2;
const MOST_DIRECTIONS = 128;

/** Fewer texts than these have a direction each. */
const FEW = 16;

/** Terms of fewer texts than these join nothing. */
const FEWEST = 2;

/** Of runs of characters those of more than this share of the texts say little and cost much. */
const EVERYWHERE = 0.2;

/** So many texts are placed between two pauses. */
const AT_ONCE = 100;

/** What a term counts by how often it stands in a text. */
const OFTEN = Float64Array.from({ length: 256 }, (_, count) => Math.log1p(count));

/** The terms of a space: by their numbers in the book those in the space, -1 for others, and by these what they weigh. */
interface KnownTerms {
  readonly size: number;
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Where some texts stand to each other: latent semantics of their own words and characters (which knows their trade)
 * beside the sum of their word vectors (which knows English) and what people ask of any product. The first of them, so
 * many, tell the directions; the same texts in the same order stand in the same places. A place is at a distance of 1
 * from the middle (0 where nothing of a text is known), and beside that what the text asks for in the words of any
 * product, which makes texts more alike and none less.
 */
export async function placesOf(
  texts: TextTerms,
  rows: Int32Array,
  learnt: number,
  pause: () => Promise<void>,
): Promise<Places> {
  await pause();
  const first = rows.subarray(0, learnt);
  const known = knownIn(texts, first);
  await pause();
  const rank = Math.min(MOST_DIRECTIONS, known.size, Math.max(FEW, first.length >> 1));
  const basis = await latentBasis(sparse(texts, first, known), known.size, rank, pause);
  const end = rank + DIMENSIONS;
  const asked = new Set<number>();
  for (const row of rows) for (const ask of asksOf(texts, row)) asked.add(ask);
  const columnOf = new Map([...asked].sort((a, b) => b - a).map((ask, index) => [ask, end + index]));
  const dimensions = end + asked.size;
  const values = new Float32Array(rows.length * dimensions);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await pause();
    const some = rows.subarray(from, from + AT_ONCE);
    timesMatrix(sparse(texts, some, known), basis, rank, values.subarray(from * dimensions), dimensions);
    for (const [index, row] of some.entries()) {
      const at = (from + index) * dimensions;
      scale(values, at, at + rank, Math.sqrt(LEXICAL));
      values.set(texts.meanings.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), at + rank);
      scale(values, at + rank, at + end, Math.sqrt(1 - LEXICAL));
      scale(values, at, at + end, 1);
      for (const ask of asksOf(texts, row)) values[at + (columnOf.get(ask) ?? 0)] = 1;
      scale(values, at + end, at + dimensions, Math.sqrt(COMMON));
    }
  }
  return { count: rows.length, dimensions, values };
}

/** The terms that some of these texts share, and that tell something. */
function knownIn({ starts, terms, everyday }: TextTerms, rows: Int32Array): KnownTerms {
  const having = new Int32Array(everyday.length);
  const found: number[] = [];
  for (const row of rows)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const term = terms[at] ?? 0;
      if (term < 0) continue;
      if (having[term] === 0) found.push(term);
      having[term] = (having[term] ?? 0) + 1;
    }
  const ids = new Int32Array(everyday.length).fill(-1);
  const weights: number[] = [];
  for (const term of found) {
    const [has, share] = [having[term] ?? 0, everyday[term] ?? 0];
    const isGram = share < 0;
    if (has < FEWEST || (isGram && has > Math.max(20, EVERYWHERE * rows.length))) continue;
    const weight = isGram ? Math.log((rows.length + 50) / (has + 0.5)) : termWeight(has, rows.length, share);
    if (weight > 0) ids[term] = weights.push(weight) - 1;
  }
  return { size: weights.length, ids, weights: Float64Array.from(weights) };
}

/** What the known terms of some texts count: all words of a text together their share, runs of characters the rest. */
function sparse(texts: TextTerms, rows: Int32Array, { ids, weights }: KnownTerms): SparseRows {
  const starts = new Uint32Array(rows.length + 1);
  const most = rows.reduce(
    (sum, row) => sum + filledUp((texts.starts[row + 1] ?? 0) - (texts.starts[row] ?? 0)),
    0,
  );
  const terms = new Int32Array(most);
  const values = new Float32Array(most);
  let to = 0;
  for (const [index, row] of rows.entries()) {
    const from = to;
    let grams = to;
    let [ofWords, ofGrams] = [0, 0];
    for (let at = texts.starts[row] ?? 0; at < (texts.starts[row + 1] ?? 0); at++) {
      const term = texts.terms[at] ?? 0;
      const id = ids[term] ?? -1;
      if (id < 0) continue;
      const value = (OFTEN[texts.counts[at] ?? 0] ?? 0) * (weights[id] ?? 0);
      values[to] = value;
      terms[to++] = id;
      if ((texts.everyday[term] ?? 0) < 0) ofGrams += value * value;
      else {
        ofWords += value * value;
        grams = to;
      }
    }
    const [word, gram] = [Math.sqrt(WORDS / (ofWords || 1)), Math.sqrt((1 - WORDS) / (ofGrams || 1))];
    for (let at = from; at < to; at++) values[at] = (values[at] ?? 0) * (at < grams ? word : gram);
    to = from + filledUp(to - from);
    starts[index + 1] = to;
  }
  return { starts, terms: terms.subarray(0, to), values };
}
