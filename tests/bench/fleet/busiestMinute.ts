import type { Asked } from './accountInMemory.ts';

/** The most requests that fell into any sixty seconds, on the minute or not. */
export function busiestMinute(asked: readonly Pick<Asked, 'atMs'>[]): number {
  const times = asked.map(({ atMs }) => atMs).toSorted((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [last, atMs] of times.entries()) {
    while ((times[first] ?? atMs) <= atMs - 60_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
