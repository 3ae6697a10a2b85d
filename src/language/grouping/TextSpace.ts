import { lexicalTerms } from '../matching/lexicalTerms.ts';
import { everydayShare, termWeight } from '../matching/termWeight.ts';
import { commonAsks, isSaid, wordsSaid } from '../naming/commonAsk.ts';
import { DIMENSIONS } from '../vectors/trained.ts';
import { meaningOf } from '../vectors/wordVectors.ts';
import { type SparseRow, latentBasis } from './latentBasis.ts';

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

type KnownTerms = ReadonlyMap<string, { readonly id: number; readonly weight: number }>;

/**
 * Where texts stand to each other: latent semantics of their own words and characters (which knows their trade)
 * beside the sum of their word vectors (which knows English) and what people ask of any product. Learnt from some texts,
 * it places any.
 */
export class TextSpace {
  readonly #terms: KnownTerms;
  readonly #basis: Float32Array;
  readonly #rank: number;
  readonly dimensions: number;

  private constructor(terms: KnownTerms, basis: Float32Array, rank: number) {
    this.#terms = terms;
    this.#basis = basis;
    this.#rank = rank;
    this.dimensions = rank + DIMENSIONS + commonAsks().length;
  }

  /** The space of some texts. The same texts in the same order give the same space. */
  static async of(texts: readonly string[], pause: () => Promise<void>): Promise<TextSpace> {
    const having = new Map<string, number>();
    for (const [index, text] of texts.entries()) {
      if (index % 100 === 0) await pause();
      for (const term of termsOfText(text).keys()) having.set(term, (having.get(term) ?? 0) + 1);
    }
    const terms = new Map<string, { id: number; weight: number }>();
    for (const [term, has] of having) {
      const isGram = term.startsWith('g');
      if (has < FEWEST || (isGram && has > Math.max(20, EVERYWHERE * texts.length))) continue;
      const weight = isGram
        ? Math.log((texts.length + 50) / (has + 0.5))
        : termWeight(has, texts.length, everydayShare(term.slice(1)));
      if (weight > 0) terms.set(term, { id: terms.size, weight });
    }
    const rank = Math.min(MOST_DIRECTIONS, terms.size, Math.max(FEW, texts.length >> 1));
    const rows: SparseRow[] = [];
    for (const [index, text] of texts.entries()) {
      if (index % 100 === 0) await pause();
      rows.push(rowOf(text, terms));
    }
    return new TextSpace(terms, await latentBasis(rows, terms.size, rank, pause), rank);
  }

  /**
   * Where a text stands: a point at a distance of 1 from the middle (0 where nothing of it is known), and beside that what
   * it asks for in the words of any product, which makes texts more alike and none less.
   */
  place(text: string): Float32Array {
    const place = new Float32Array(this.dimensions);
    const { terms, values } = rowOf(text, this.#terms);
    const rank = this.#rank;
    for (let at = 0; at < terms.length; at++) {
      const [from, value] = [(terms[at] ?? 0) * rank, values[at] ?? 0];
      for (let d = 0; d < rank; d++) place[d] = (place[d] ?? 0) + value * (this.#basis[from + d] ?? 0);
    }
    scale(place, 0, rank, Math.sqrt(LEXICAL));
    place.set(meaningOf(text), rank);
    scale(place, rank, rank + DIMENSIONS, Math.sqrt(1 - LEXICAL));
    scale(place, 0, rank + DIMENSIONS, 1);
    const said = wordsSaid(text);
    for (const [at, ask] of commonAsks().entries()) if (isSaid(ask, said)) place[rank + DIMENSIONS + at] = 1;
    scale(place, rank + DIMENSIONS, this.dimensions, Math.sqrt(COMMON));
    return place;
  }
}

/** Words (`w…`) and runs of characters (`g…`) of a text, with how often they stand there. */
function termsOfText(text: string): ReadonlyMap<string, number> {
  const { words, grams } = lexicalTerms(text);
  const terms = new Map<string, number>();
  for (const [word, count] of words) terms.set(`w${word}`, count);
  for (const [gram, count] of grams) terms.set(`g${gram}`, count);
  return terms;
}

function rowOf(text: string, known: KnownTerms): SparseRow {
  const terms: number[] = [];
  const values: number[] = [];
  const squares = { w: 0, g: 0 };
  const kinds: ('w' | 'g')[] = [];
  for (const [term, count] of termsOfText(text)) {
    const its = known.get(term);
    if (its === undefined) continue;
    const kind = term.startsWith('g') ? 'g' : 'w';
    const value = Math.log1p(count) * its.weight;
    terms.push(its.id);
    values.push(value);
    kinds.push(kind);
    squares[kind] += value * value;
  }
  const by = {
    w: Math.sqrt(WORDS / (squares.w || 1)),
    g: Math.sqrt((1 - WORDS) / (squares.g || 1)),
  };
  return {
    terms: Int32Array.from(terms),
    values: Float32Array.from(values, (value, at) => value * by[kinds[at] ?? 'w']),
  };
}

function scale(values: Float32Array, from: number, to: number, length: number): void {
  let squares = 0;
  for (let d = from; d < to; d++) squares += (values[d] ?? 0) ** 2;
  if (squares === 0) return;
  const by = length / Math.sqrt(squares);
  for (let d = from; d < to; d++) values[d] = (values[d] ?? 0) * by;
}
