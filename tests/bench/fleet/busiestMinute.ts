import type { Asked } from './accountInMemory.ts';

/** The most requests that fell into any sixty seconds, on the minute or not. */
export function busiestMinute(asked: readonly Pick<Asked, 'atMs'>[]): number {
  return busiestOf(asked).length;
}

/** Those requests themselves. */
export function busiestOf<T extends Pick<Asked, 'atMs'>>(asked: readonly T[]): readonly T[] {
  const sorted = asked.toSorted((a, b) => a.atMs - b.atMs);
  let [from, to] = [0, 0];
  let first = 0;
  for (const [last, { atMs }] of sorted.entries()) {
    while ((sorted[first]?.atMs ?? atMs) <= atMs - 60_000) first += 1;
    if (last - first + 1 > to - from) [from, to] = [first, last + 1];
  }
  return sorted.slice(from, to);
}
