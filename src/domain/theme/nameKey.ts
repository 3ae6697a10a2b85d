import { searchWords } from './searchWords.ts';

/** The same for names that differ in case, accents and punctuation alone: two themes with one key have one name. */
export function nameKey(name: string): string {
  return searchWords(name).join(' ');
}
