import { isUnspaced, searchWords, wantedWords } from './searchWords.ts';

/** Some words of a text around one that was searched for. */
export interface Excerpt {
  /** Begins with `…` where something was left out. */
  readonly before: string;
  /** The word, or as much of a text without spaces as was searched for. */
  readonly hit: string;
  readonly after: string;
}

/** So many characters stand before the word, which has to be seen in a narrow row. */
const BEFORE = 22;
const AFTER = 160;
/** With their marks: accents may be characters of their own. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The text around the first word that begins like one of those that are searched for; `null` where none does. */
export function excerptOf(text: string, search: string): Excerpt | null {
  const wanted = wantedWords(search);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const [plain = ''] = searchWords(word);
    const found = wanted.find((one) => plain.startsWith(one) || (isUnspaced(one) && plain.includes(one)));
    if (found === undefined) continue;
    const at = isUnspaced(found) ? index + Math.max(0, plain.indexOf(found)) : index;
    const end = isUnspaced(found) ? Math.min(at + found.length, index + word.length) : index + word.length;
    return {
      before: startOf(text.slice(0, at)),
      hit: text.slice(at, end),
      after: text.slice(end, end + AFTER).replace(/\s+/g, ' '),
    };
  }
  return null;
}

/** From a word's beginning. */
function startOf(before: string): string {
  const plain = before.replace(/\s+/g, ' ');
  if (plain.length <= BEFORE) return plain;
  const cut = plain.slice(-BEFORE);
  const space = cut.indexOf(' ');
  return `…${space === -1 ? cut : cut.slice(space)}`;
}
