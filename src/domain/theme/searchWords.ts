/** Longer searches in a script without spaces are held against so many characters. */
const CUT_CHARACTERS = 8;
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;

/** Thai, kana and Han: their words are not parted by spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** A text's words as searches compare them: without case, accents and punctuation, in their order. */
export function searchWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What a search may begin with to find this word: the word itself, and in scripts without spaces each of its characters with
 * what follows.
 */
export function wordStarts(word: string): readonly string[] {
  if (!isUnspaced(word)) return [word];
  return [...word].map((_, at, all) => all.slice(at, at + CUT_CHARACTERS).join(''));
}

/** The words that somebody searches for, as `wordStarts` can hold them. */
export function wantedWords(text: string): readonly string[] {
  return searchWords(text).map((word) => wordStarts(word)[0] ?? word);
}
