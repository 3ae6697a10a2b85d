import type { Token } from '../../tokens/Token.ts';
import { addMeaning } from '../../vectors/wordVectors.ts';
import { DIMENSIONS } from '../../vectors/trained.ts';
import { vectorWords } from '../../vectors/vectorWords.ts';

const WORDS = new Map<string, readonly string[]>();

/** Words are stemmed once, and forgotten all together before they are too many. */
const MOST_WORDS = 20_000;

/** What the words of a sentence mean, summed up; nothing in languages that have no vectors. */
export function sentenceMeaning(tokens: readonly Token[], language: string): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  if (!hasMeaning(language)) return sum;
  for (const { word } of tokens) {
    let words = WORDS.get(word);
    if (words === undefined) {
      words = vectorWords(word);
      if (WORDS.size >= MOST_WORDS) WORDS.clear();
      WORDS.set(word, words);
    }
    if (words.length > 0) addMeaning(words, sum);
  }
  return sum;
}

/** The vectors are English; what is too short to tell is read as English. */
export function hasMeaning(language: string): boolean {
  return language === 'en' || language === 'und';
}
