import type { Token } from '../../tokens/Token.ts';
import { formWords } from './formWords.ts';
import { bucketOf, seedOf, type TakeGram } from './gramsOf.ts';

const SHORTEST = 2;
const LONGEST = 4;

const LETTER = /\p{L}/u;
const NO_TOKEN: Token = { word: '', lemma: '', pos: '', start: 0, end: 0 };

const MARK = /^[?!.,:;()\-'…]+$/u;

/**
 * Hands over the buckets of all runs of two to four words, beginning and end of the sentence among them, of which only
 * form words are kept: "it would be nice to VERB the NOUN" is asked of every product.
 */
export function shapesOf(tokens: readonly Token[], language: string, take: TakeGram): void {
  const form = formWords(language);
  const count = tokens.length + 2;
  const hashes = new Int32Array(count);
  hashes[0] = hashOf('^');
  for (let at = 0; at < tokens.length; at++) hashes[at + 1] = hashOf(shapeOf(tokens[at] ?? NO_TOKEN, form));
  hashes[count - 1] = hashOf('$');
  const seed = seedOf(language) ^ SHAPES;
  for (let from = 0; from < count; from++) {
    let run = seed;
    for (let length = 1; length <= LONGEST && from + length <= count; length++) {
      run = Math.imul(run ^ (hashes[from + length - 1] ?? 0), 0x01000193);
      if (length >= SHORTEST)
        take(bucketOf(run), Math.max(0, from - 1), Math.max(1, Math.min(tokens.length, from + length - 1)));
    }
  }
}

/** Runs of shapes have buckets of their own. */
const SHAPES = 0x3c6ef372;

function shapeOf({ word, pos }: Token, form: ReadonlySet<string>): string {
  if (form.has(word)) return word;
  const first = word.charCodeAt(0);
  const isLatin = first > 96 && first < 123;
  if (!isLatin && MARK.test(word)) return word;
  return pos !== '' ? pos : isLatin || LETTER.test(word) ? 'W' : 'X';
}

const HASHES = new Map<string, number>();

/** There are few shapes: each is worked out once. */
function hashOf(shape: string): number {
  let hash = HASHES.get(shape);
  if (hash !== undefined) return hash;
  hash = 0x811c9dc5;
  for (let at = 0; at < shape.length; at++) hash = Math.imul(hash ^ shape.charCodeAt(at), 0x01000193);
  hash = bucketOf(hash) | (hash & 0x7ffc0000);
  if (HASHES.size < MOST_SHAPES) HASHES.set(shape, hash);
  return hash;
}

/** Marks can be of any length, so there is a limit. */
const MOST_SHAPES = 2000;
