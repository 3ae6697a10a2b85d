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
  return { words: counted(wordsOf(text)), grams: counted(writtenIn(text).flatMap(gramsOf)) };
}

/** The stems of a text and pairs of them. */
export function wordsOf(text: string): readonly string[] {
  const cut = text.slice(0, LONGEST_TEXT);
  const words: string[] = [];
  const stems = [...vectorWords(cut), ...numbersIn(cut), ...(OTHER_SCRIPT.test(cut) ? termsOf(cut) : [])];
  let before = '';
  let toldBefore = 0;
  for (const stem of stems) {
    const tells = wordWeight(stem);
    words.push(stem);
    if (before !== '' && Math.max(tells, toldBefore) > TELLS) words.push(`${before} ${stem}`);
    [before, toldBefore] = [stem, tells];
  }
  return words;
}

/** The words of a text as they are written, but for case and accents. */
export function writtenIn(text: string): readonly string[] {
  const words = fold(text.slice(0, LONGEST_TEXT)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length <= LONGEST_WORD);
}

/** The runs of three to five characters in a word. */
export function gramsOf(word: string): readonly string[] {
  const marked = `<${word}>`;
  const grams: string[] = [];
  for (let size = 3; size <= 5; size++)
    for (let at = 0; at + size <= marked.length; at++) grams.push(marked.slice(at, at + size));
  return grams;
}

/** Words with digits in them: versions, error numbers, models. */
function numbersIn(text: string): readonly string[] {
  const words = [...fold(text).matchAll(/[a-z\d]+/gu)].map(([word]) => word);
  return words.filter((word) => /\d/u.test(word)).slice(0, 200);
}

function counted(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
