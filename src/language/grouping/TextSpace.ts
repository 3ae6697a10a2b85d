import { termWeight } from '../matching/termWeight.ts';
import { commonAsks } from '../naming/commonAsk.ts';
import { DIMENSIONS } from '../vectors/trained.ts';
import { type SparseRow, latentBasis } from './latentBasis.ts';
import type { Places } from './Places.ts';
import type { TermBook, TextTerms } from './TermBook.ts';

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

interface KnownTerm {
  readonly id: number;
  readonly weight: number;
  readonly isGram: boolean;
}

type KnownTerms = ReadonlyMap<number, KnownTerm>;

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
  static async of(
    texts: readonly TextTerms[],
    book: TermBook,
    pause: () => Promise<void>,
  ): Promise<TextSpace> {
    const having = new Map<number, number>();
    for (const [index, text] of texts.entries()) {
      if (index % 100 === 0) await pause();
      for (const term of text.terms) having.set(term, (having.get(term) ?? 0) + 1);
    }
    const terms = new Map<number, KnownTerm>();
    for (const [term, has] of having) {
      const everyday = book.everyday(term);
      const isGram = everyday === null;
      if (has < FEWEST || (isGram && has > Math.max(20, EVERYWHERE * texts.length))) continue;
      const weight = isGram
        ? Math.log((texts.length + 50) / (has + 0.5))
        : termWeight(has, texts.length, everyday);
      if (weight > 0) terms.set(term, { id: terms.size, weight, isGram });
    }
    const rank = Math.min(MOST_DIRECTIONS, terms.size, Math.max(FEW, texts.length >> 1));
    const rows: SparseRow[] = [];
    for (const [index, text] of texts.entries()) {
      if (index % 100 === 0) await pause();
      rows.push(rowOf(text, terms));
    }
    return new TextSpace(terms, await latentBasis(rows, terms.size, rank, pause), rank);
  }

  /** Where texts stand (see `#place`). */
  async places(texts: readonly TextTerms[], pause: () => Promise<void>): Promise<Places> {
    const { dimensions } = this;
    const values = new Float32Array(texts.length * dimensions);
    for (const [at, text] of texts.entries()) {
      if (at % 100 === 0) await pause();
      this.#place(text, values.subarray(at * dimensions, (at + 1) * dimensions));
    }
    return { count: texts.length, dimensions, values };
  }

  /**
   * Where a text stands: a point at a distance of 1 from the middle (0 where nothing of it is known), and beside that what
   * it asks for in the words of any product, which makes texts more alike and none less.
   */
  #place(text: TextTerms, place: Float32Array): void {
    const { terms, values } = rowOf(text, this.#terms);
    const rank = this.#rank;
    for (let at = 0; at < terms.length; at++) {
      const [from, value] = [(terms[at] ?? 0) * rank, values[at] ?? 0];
      for (let d = 0; d < rank; d++) place[d] = (place[d] ?? 0) + value * (this.#basis[from + d] ?? 0);
    }
    scale(place, 0, rank, Math.sqrt(LEXICAL));
    place.set(text.meaning, rank);
    scale(place, rank, rank + DIMENSIONS, Math.sqrt(1 - LEXICAL));
    scale(place, 0, rank + DIMENSIONS, 1);
    for (const ask of text.asks) place[rank + DIMENSIONS + ask] = 1;
    scale(place, rank + DIMENSIONS, this.dimensions, Math.sqrt(COMMON));
  }
}

function rowOf(text: TextTerms, known: KnownTerms): SparseRow {
  const found: { readonly its: KnownTerm; readonly value: number }[] = [];
  const squares = { words: 0, grams: 0 };
  for (let at = 0; at < text.terms.length; at++) {
    const its = known.get(text.terms[at] ?? -1);
    if (its === undefined) continue;
    const value = Math.log1p(text.counts[at] ?? 0) * its.weight;
    found.push({ its, value });
    squares[its.isGram ? 'grams' : 'words'] += value * value;
  }
  const by = {
    words: Math.sqrt(WORDS / (squares.words || 1)),
    grams: Math.sqrt((1 - WORDS) / (squares.grams || 1)),
  };
  return {
    terms: Int32Array.from(found, ({ its }) => its.id),
    values: Float32Array.from(found, ({ its, value }) => value * by[its.isGram ? 'grams' : 'words']),
  };
}

function scale(values: Float32Array, from: number, to: number, length: number): void {
  let squares = 0;
  for (let d = from; d < to; d++) squares += (values[d] ?? 0) ** 2;
  if (squares === 0) return;
  const by = length / Math.sqrt(squares);
  for (let d = from; d < to; d++) values[d] = (values[d] ?? 0) * by;
}
