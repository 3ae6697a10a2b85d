import { gramsOf, wordsOf, writtenIn } from '../matching/lexicalTerms.ts';
import { everydayShare } from '../matching/termWeight.ts';
import { commonAsks, isSaid, wordsSaid } from '../naming/commonAsk.ts';
import { DIMENSIONS } from '../vectors/trained.ts';
import { meaningOf } from '../vectors/wordVectors.ts';
import type { TextTerms } from './TextTerms.ts';

/** Of so many words the runs of characters are remembered: most words of a text are words of others. */
const REMEMBERED = 50_000;

/** Reads texts, and numbers their terms as they come. */
export async function readTerms(texts: readonly string[], pause: () => Promise<void>): Promise<TextTerms> {
  const wordIds = new Map<string, number>();
  const gramIds = new Map<string, number>();
  const gramsIn = new Map<string, readonly number[]>();
  const everyday: number[] = [];
  /** Where a term was written last. */
  const last: number[] = [];
  const starts = new Uint32Array(texts.length + 1);
  const meanings = new Float32Array(texts.length * DIMENSIONS);
  let terms = new Int32Array(1 << 12);
  let counts = new Uint8Array(1 << 12);
  let size = 0;
  for (const [text, words] of texts.entries()) {
    if (text % 100 === 0) await pause();
    for (const word of wordsOf(words)) add(idOf(word, wordIds), text);
    for (const word of writtenIn(words)) {
      let grams = gramsIn.get(word);
      if (grams === undefined) {
        grams = gramsOf(word).map((gram) => idOf(gram, gramIds));
        if (gramsIn.size === REMEMBERED) gramsIn.clear();
        gramsIn.set(word, grams);
      }
      for (const gram of grams) add(gram, text);
    }
    const said = wordsSaid(words);
    for (const [index, ask] of commonAsks().entries()) if (isSaid(ask, said)) write(-1 - index);
    meanings.set(meaningOf(words), text * DIMENSIONS);
    starts[text + 1] = size;
  }
  return { starts, terms, counts, meanings, everyday: Float64Array.from(everyday) };

  function idOf(term: string, ids: Map<string, number>): number {
    const before = ids.get(term);
    if (before !== undefined) return before;
    ids.set(term, everyday.length);
    last.push(-1);
    return everyday.push(ids === gramIds ? -1 : everydayShare(term)) - 1;
  }

  function add(term: number, text: number): void {
    const at = last[term] ?? -1;
    if (at < (starts[text] ?? 0)) {
      last[term] = size;
      write(term);
    } else counts[at] = Math.min(255, (counts[at] ?? 0) + 1);
  }

  function write(term: number): void {
    if (size === terms.length) {
      const [its, many] = [terms, counts];
      terms = new Int32Array(2 * size);
      counts = new Uint8Array(2 * size);
      terms.set(its);
      counts.set(many);
    }
    terms[size] = term;
    counts[size++] = 1;
  }
}
