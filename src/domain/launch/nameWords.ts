import { searchWords } from '../theme/searchWords.ts';

/** Shorter ones say little. */
const SHORTEST = 4;
/** `price` and `prices`, `clock` and `clocked`. */
const LONGEST_ENDING = 3;

/** What names and mail are full of, in the language that objections are heard in. */
const EVERYDAY = new Set(
  'about after before better everybody everyone faster first from launch more next simpler team that their this time update version when with work your'.split(
    ' ',
  ),
);

/** The words of a launch's name by which one may know what is said of it, in the singular. */
export function nameWords(name: string): readonly string[] {
  const words = searchWords(name).map((word) => (word.length > SHORTEST ? word.replace(/s$/, '') : word));
  return [...new Set(words.filter((word) => word.length >= SHORTEST && !EVERYDAY.has(word)))];
}

/** Which of these words stand in a text, whatever their endings. */
export function nameWordsIn(text: string, words: readonly string[]): readonly string[] {
  const said = searchWords(text);
  return words.filter((word) => said.some((one) => isAlike(one, word)));
}

function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const ending = long.length - short.length;
  return short.length >= SHORTEST && ending <= LONGEST_ENDING && long.startsWith(short);
}
