import type { Token } from '../../tokens/Token.ts';
import { gramsOf, seedOf } from './gramsOf.ts';
import { shapesOf } from './shapesOf.ts';

/** Runs of words, of characters and of shapes; each list counts alike, however long it is. */
export const LISTS = 3;

/** Hands over the buckets of all runs of a sentence: which list they are of, and the tokens that they cover. */
export function allRuns(
  tokens: readonly Token[],
  language: string,
  take: (list: number, bucket: number, from: number, to: number) => void,
): void {
  gramsOf(
    tokens,
    seedOf(language),
    (bucket, from, to) => {
      take(0, bucket, from, to);
    },
    (bucket, from, to) => {
      take(1, bucket, from, to);
    },
  );
  shapesOf(tokens, language, (bucket, from, to) => {
    take(2, bucket, from, to);
  });
}
