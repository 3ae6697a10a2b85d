import type { Token } from '../../tokens/Token.ts';

/** Runs of words and of characters are told apart by hash only; there are so many hashes. */
export const BUCKET_BITS = 18;

const MASK = (1 << BUCKET_BITS) - 1;
const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

const MOST_UNITS = 5;
const FEWEST_UNITS = 3;

/** Words longer than this are read up to here: keys and addresses. */
const LONGEST_WORD = 24;

/** Takes the bucket of a run and the tokens that it covers. */
export type TakeGram = (bucket: number, from: number, to: number) => void;

/** Each language has buckets of its own: "pas" means nothing in English. */
export function seedOf(language: string): number {
  return language === 'fr' ? 0x2545f491 : 0;
}

/**
 * Hands the buckets of all runs of one to three words of a sentence to `words`, and those of three to five
 * characters inside a word (its edges count as characters) to `characters`. Digits are all alike; the sentence's
 * beginning is a word.
 */
export function gramsOf(tokens: readonly Token[], seed: number, words: TakeGram, characters: TakeGram): void {
  let before = mixed(Math.imul(OFFSET ^ seed ^ 0x5e, PRIME));
  let beforeThat = 0;
  for (let index = 0; index < tokens.length; index++) {
    const word = tokens[index]?.word ?? '';
    const length = Math.min(word.length, LONGEST_WORD);
    let hash = OFFSET ^ seed;
    for (let at = 0; at < length; at++) hash = Math.imul(hash ^ unit(word, at), PRIME);
    hash = mixed(hash);
    words(hash & MASK, index, index + 1);
    words(mixed(Math.imul(before, 31) ^ hash ^ 0x5bd1) & MASK, Math.max(0, index - 1), index + 1);
    if (index > 0)
      words(
        mixed(Math.imul(beforeThat, 961) ^ Math.imul(before, 31) ^ hash ^ 0x1b873) & MASK,
        Math.max(0, index - 2),
        index + 1,
      );
    beforeThat = before;
    before = hash;
    if (length > 1) charactersOf(word, length, index, seed, characters);
  }
}

function charactersOf(word: string, length: number, index: number, seed: number, take: TakeGram): void {
  for (let begin = -1; begin + FEWEST_UNITS <= length + 1; begin++) {
    let hash = OFFSET ^ 0x2f ^ seed;
    for (let taken = 1; taken <= MOST_UNITS && begin + taken <= length + 1; taken++) {
      const at = begin + taken - 1;
      hash = Math.imul(hash ^ (at < 0 || at >= length ? 32 : unit(word, at)), PRIME);
      if (taken >= FEWEST_UNITS) take(mixed(hash) & MASK, index, index + 1);
    }
  }
}

function unit(word: string, at: number): number {
  const code = word.charCodeAt(at);
  return code >= 48 && code <= 57 ? 48 : code;
}

/** The bucket of a run's hash. */
export function bucketOf(hash: number): number {
  return mixed(hash) & MASK;
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
