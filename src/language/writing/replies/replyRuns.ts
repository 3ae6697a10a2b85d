import type { Token } from '../../tokens/Token.ts';
import { classesOf } from './classesOf.ts';

/** Runs are told apart by hash only; there are so many hashes. */
const BUCKET_BITS = 20;

const LONGEST = 4;
/** Two classes this far from each other still belong together. */
const FARTHEST = 8;

/** Takes a run's bucket and the tokens that it covers, from–to. */
export type TakeRun = (bucket: number, from: number, to: number) => void;

/**
 * Hands over what a sentence is judged by: its words, the runs of up to four classes (`classesOf`; its beginning and end
 * are classes), and the classes that stand within eight words of each other, in their order.
 */
export function replyRuns(tokens: readonly Token[], take: TakeRun): void {
  const classes = [BEGIN, ...tokens.map(({ word }) => classesOf(word).map(heard)), END];
  const covered = (at: number) => Math.min(Math.max(at - 1, 0), tokens.length - 1);
  for (const [at, { word }] of tokens.entries()) take(bucketOf(WORD, hashOf(word)), at, at + 1);
  for (let at = 0; at < classes.length; at++) {
    const run = (length: number, before: number): void => {
      for (const { hash } of classes[at + length] ?? []) {
        const own = joined(before, hash);
        take(bucketOf(own), covered(at), covered(at + length) + 1);
        if (length + 1 < LONGEST) run(length + 1, own);
      }
    };
    run(0, RUN);
    for (const first of classes[at] ?? []) {
      if (!first.tells) continue;
      for (let far = at + 1; far <= at + FARTHEST; far++)
        for (const second of classes[far] ?? [])
          if (second.tells) take(bucketOf(PAIR, first.hash, second.hash), covered(at), covered(far) + 1);
    }
  }
}

/** The bucket of a sign (`signsOf`). */
export function signBucket(sign: string): number {
  return bucketOf(SIGN, hashOf(sign));
}

/** A class as it is joined to others; some say nothing but beside their neighbours. */
interface HeardClass {
  readonly hash: number;
  readonly tells: boolean;
}

const SAYS_NOTHING = new Set(['X', 'Xs', 'Xed', 'Xing', '.', ',', 'the', 'a', 'an']);

function heard(name: string): HeardClass {
  return { hash: hashOf(name), tells: !SAYS_NOTHING.has(name) };
}

const BEGIN = [heard('^')];
const END = [heard('$')];

/** Each list has buckets of its own. */
const [WORD, RUN, PAIR, SIGN] = [0x5bd1, 0x3c6e, 0x1b87, 0x2545];

function bucketOf(...hashes: readonly number[]): number {
  let hash = hashes.reduce(joined, 0x811c9dc5);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & ((1 << BUCKET_BITS) - 1);
}

function joined(before: number, hash: number): number {
  const mixed = Math.imul(before ^ hash, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
}
