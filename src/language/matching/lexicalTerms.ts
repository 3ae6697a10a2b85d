import { fold } from '../tokens/plainReader.ts';
import { vectorWords } from '../vectors/vectorWords.ts';
import { wordWeight } from '../vectors/wordVectors.ts';
import { termsOf } from './terms.ts';

/** How often each term stands in a text: stems and pairs of stems, and runs of three to five characters in words. */
export interface LexicalTerms {
  readonly words: ReadonlyMap<string, number>;
  readonly grams: ReadonlyMap<string, number>;
}

const LONGEST_TEXT = 4000;
const LONGEST_WORD = 30;
const OTHER_SCRIPT = /[^\x20-\x7e\n\r\t\u00c0-\u024f\u2000-\u206f]/u;

/** Words that every text has are in pairs only where they stand beside one that tells something. */
const TELLS = 0.2;

/** Reads a text into terms. Function words count too, for as little as they tell: "why" and "not" tell asks apart. */
export function lexicalTerms(text: string): LexicalTerms {
  const cut = text.slice(0, LONGEST_TEXT);
  const words = new Map<string, number>();
  const grams = new Map<string, number>();
  const stems = [...vectorWords(cut), ...numbersIn(cut), ...(OTHER_SCRIPT.test(cut) ? termsOf(cut) : [])];
  let before = '';
  let toldBefore = 0;
  for (const stem of stems) {
    const tells = wordWeight(stem);
    add(words, stem);
    if (before !== '' && Math.max(tells, toldBefore) > TELLS) add(words, `${before} ${stem}`);
    [before, toldBefore] = [stem, tells];
  }
  for (const [word] of fold(cut).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (word.length > LONGEST_WORD) continue;
    const marked = `<${word}>`;
    for (let size = 3; size <= 5; size++)
      for (let at = 0; at + size <= marked.length; at++) add(grams, marked.slice(at, at + size));
  }
  return { words, grams };
}

/** Words with digits in them: versions, error numbers, models. */
function numbersIn(text: string): readonly string[] {
  const words = [...fold(text).matchAll(/[a-z\d]+/gu)].map(([word]) => word);
  return words.filter((word) => /\d/u.test(word)).slice(0, 200);
}

function add(counts: Map<string, number>, term: string): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}
