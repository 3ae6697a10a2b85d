import { lexicalTerms } from '../matching/lexicalTerms.ts';
import { everydayShare } from '../matching/termWeight.ts';
import { commonAsks, isSaid, wordsSaid } from '../naming/commonAsk.ts';
import { meaningOf } from '../vectors/wordVectors.ts';

/** What grouping knows of a text, read once however often it is placed. */
export interface TextTerms {
  /** Its words and runs of characters, as a book numbers them, and how often each stands there (255 at most). */
  readonly terms: Int32Array;
  readonly counts: Uint8Array;
  readonly meaning: Float32Array;
  /** What it asks for in the words of any product: indexes of `commonAsks`. */
  readonly asks: readonly number[];
}

/** Numbers the terms of texts. */
export class TermBook {
  readonly #ids = new Map<string, number>();
  readonly #everyday: number[] = [];

  /** The share of everyday texts that have a word; `null` of a run of characters. */
  everyday(term: number): number | null {
    const share = this.#everyday[term] ?? -1;
    return share < 0 ? null : share;
  }

  read(text: string): TextTerms {
    const { words, grams } = lexicalTerms(text);
    const terms = new Int32Array(words.size + grams.size);
    const counts = new Uint8Array(terms.length);
    let at = 0;
    for (const [word, count] of words) {
      terms[at] = this.#idOf(`w${word}`);
      counts[at++] = Math.min(255, count);
    }
    for (const [gram, count] of grams) {
      terms[at] = this.#idOf(`g${gram}`);
      counts[at++] = Math.min(255, count);
    }
    const said = wordsSaid(text);
    const asks = commonAsks().flatMap((ask, index) => (isSaid(ask, said) ? [index] : []));
    return { terms, counts, meaning: meaningOf(text), asks };
  }

  #idOf(term: string): number {
    const before = this.#ids.get(term);
    if (before !== undefined) return before;
    const id = this.#everyday.length;
    this.#ids.set(term, id);
    this.#everyday.push(term.startsWith('g') ? -1 : everydayShare(term.slice(1)));
    return id;
  }
}
