import { searchWords, wordStarts } from './searchWords.ts';

/** For each word that occurs, the numbers of the texts that have it. */
export interface WordIndex {
  /** Takes in a text. Several of one number are as one. */
  readonly put: (text: string, number: number) => void;
  /** Raises by one the marks of the texts some word of which begins with this one, where they are at `from` now. */
  readonly raise: (word: string, marks: Uint8Array, from: number) => void;
}

/** An inverted index: a search costs what the words with its beginning cost, and not what all texts do. */
export function wordIndex(): WordIndex {
  /** By their first character, so that a search looks at few words. */
  const words = new Map<string, Map<string, number[]>>();
  return {
    put: (text, number) => {
      for (const word of searchWords(text)) {
        for (const start of wordStarts(word)) {
          const first = start.charAt(0);
          let list = words.get(first);
          if (list === undefined) words.set(first, (list = new Map<string, number[]>()));
          const having = list.get(start);
          if (having === undefined) list.set(start, [number]);
          else if (having.at(-1) !== number) having.push(number);
        }
      }
    },
    raise: (word, marks, from) => {
      for (const [own, having] of words.get(word.charAt(0)) ?? []) {
        if (!own.startsWith(word)) continue;
        for (const number of having) if (marks[number] === from) marks[number] = from + 1;
      }
    },
  };
}
