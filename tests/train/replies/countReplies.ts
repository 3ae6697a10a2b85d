import { findPromises } from '#language/writing/replies/findPromises.ts';
import type { PromiseWeights } from '#language/writing/replies/promiseScore.ts';
import type { Reply } from './readReplies.ts';

/** How many findings meet a mark, how many are none, and how many marks are met; met as `tests/eval/sentences` says. */
export interface Counted {
  readonly right: number;
  readonly wrong: number;
  readonly met: number;
  readonly there: number;
}

export function countReplies(replies: readonly Reply[], weights?: PromiseWeights): Counted {
  const counted = { right: 0, wrong: 0, met: 0, there: 0 };
  for (const { text, marks } of replies) {
    const found = findPromises(text, weights);
    const right = found.filter((each) => marks.some((mark) => areOne(each, mark))).length;
    counted.right += right;
    counted.wrong += found.length - right;
    counted.met += marks.filter((mark) => found.some((each) => areOne(each, mark))).length;
    counted.there += marks.length;
  }
  return counted;
}

type Stretch = Reply['marks'][number];

/** Whether half of the shorter stretch is shared. */
export function areOne(one: Stretch, other: Stretch): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && 2 * shared >= Math.min(one.end - one.start, other.end - other.start);
}
