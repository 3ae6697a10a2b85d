import { GENERAL_WORDS } from './GENERAL_WORDS.ts';
import { isUnspaced, searchWords } from './searchWords.ts';

/** Longer ones are read to the end by nobody who scans a list. */
const LONG = 70;
/** Fewer capitals may be a short form: CSV, SSO. */
const LOUD_LETTERS = 10;

/** What makes a name a bad one: it says nothing, is a sentence, is a question, names a ticket or an address, shouts. */
export type NameSmell = 'general' | 'long' | 'question' | 'pointer' | 'loud';

/** A ticket by its number, an address of a page or of somebody. */
const POINTER = /#\d{3,}|https?:\/\/|\b[Tt]icket \d{3,}|\S@\S/u;

/** Why a theme's name tells colleagues too little or too much; `null` where nothing is wrong with it. */
export function nameSmell(name: string): NameSmell | null {
  const words = searchWords(name);
  if (words.every((word) => GENERAL_WORDS.has(word) || (word.length < 2 && !isUnspaced(word))))
    return 'general';
  if (POINTER.test(name)) return 'pointer';
  if (/[?？]\s*$/u.test(name)) return 'question';
  if ([...name].length > LONG) return 'long';
  const letters = name.replace(/[^\p{L}]/gu, '');
  return words.length > 1 && letters.length >= LOUD_LETTERS && /^\p{Lu}+$/u.test(letters) ? 'loud' : null;
}
