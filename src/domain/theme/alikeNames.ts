import { GENERAL_WORDS } from './GENERAL_WORDS.ts';
import { isUnspaced, searchWords } from './searchWords.ts';

/** From this cosine on; measured on names of themes in the tests: “Dark mode” and “Dark mode for tablets” are alike. */
const ALIKE_FROM = 0.6;
/** A word that so many names have tells none apart. */
const MOST_WITH_A_WORD = 200;

/** Two names by their places, and the words that both have. */
export interface AlikeNames {
  readonly one: number;
  readonly other: number;
  readonly words: readonly string[];
  /** 0 to 1. */
  readonly score: number;
}

/**
 * The pairs of names whose words are nearly the same, best first: the cosine of their words, each weighing the more the
 * fewer names have it (Salton and Buckley 1988). An inverted index, so that it costs what shared words cost.
 */
export function alikeNames(names: readonly string[]): readonly AlikeNames[] {
  const words = names.map(wordsOf);
  const having = new Map<string, number[]>();
  words.forEach((own, n) => {
    for (const word of own.keys()) {
      const there = having.get(word);
      if (there === undefined) having.set(word, [n]);
      else there.push(n);
    }
  });
  const weight = (word: string) => Math.log(1 + names.length / (having.get(word)?.length ?? 1)) ** 2;
  const sizes = words.map((own) => [...own.keys()].reduce((sum, word) => sum + weight(word), 0));
  const found: AlikeNames[] = [];
  words.forEach((own, one) => {
    const shared = new Map<number, string[]>();
    for (const word of own.keys()) {
      const others = having.get(word) ?? [];
      if (others.length > MOST_WITH_A_WORD) continue;
      for (const other of others) {
        if (other <= one) continue;
        const there = shared.get(other);
        if (there === undefined) shared.set(other, [word]);
        else there.push(word);
      }
    }
    for (const [other, both] of shared) {
      const score =
        both.reduce((sum, word) => sum + weight(word), 0) /
        Math.sqrt((sizes[one] ?? 1) * (sizes[other] ?? 1));
      if (score >= ALIKE_FROM)
        found.push({ one, other, words: both.map((word) => own.get(word) ?? word), score });
    }
  });
  return found.toSorted((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
}

/** What a name is about: its words by their stems, without general ones; of scripts without spaces pairs of characters. */
function wordsOf(name: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const word of searchWords(name)) {
    if (GENERAL_WORDS.has(word)) continue;
    if (!isUnspaced(word)) words.set(stemOf(word), word);
    else
      [...word].forEach(
        (letter, n, all) => n > 0 && words.set(`${all[n - 1]}${letter}`, `${all[n - 1]}${letter}`),
      );
  }
  return words;
}

/** Without a plural's or case's ending, roughly: the same is done to both names. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|en|s|n|e|y)$/u, '') : word;
}
