import { describe, expect, it } from 'vitest';
import { seededRandom } from './bench/fleet/seededRandom.ts';
import { type Timer, timerHeap } from './timerHeap.ts';

const nothing = () => undefined;

function someTimers(many: number): readonly Timer[] {
  const random = seededRandom(7);
  return Array.from({ length: many }, (_, order) => ({
    ...{ atMs: Math.floor(random() * 50), order, wake: nothing, isCancelled: random() < 0.2 },
  }));
}

describe('timers of simulated time', () => {
  it('ring by their moment, then in the order in which they were set, but for those that were cancelled', () => {
    const [heap, timers] = [timerHeap(), someTimers(500)];
    timers.forEach(heap.add);
    const rung: Timer[] = [];
    for (let timer = heap.takeUntil(50); timer !== null; timer = heap.takeUntil(50)) rung.push(timer);
    const expected = timers
      .filter(({ isCancelled }) => !isCancelled)
      .toSorted((a, b) => a.atMs - b.atMs || a.order - b.order);
    expect(rung).toEqual(expected);
  });

  it('that ring later stay, and one that is set meanwhile rings in its turn', () => {
    const heap = timerHeap();
    const [early, late] = [10, 30].map((atMs, order) => ({ atMs, order, wake: nothing, isCancelled: false }));
    const between: Timer = { atMs: 20, order: 2, wake: nothing, isCancelled: false };
    for (const timer of [late, early]) if (timer !== undefined) heap.add(timer);
    expect([heap.takeUntil(9), heap.takeUntil(20), heap.takeUntil(20)]).toEqual([null, early, null]);
    heap.add(between);
    expect([heap.takeUntil(30), heap.takeUntil(30), heap.takeUntil(30)]).toEqual([between, late, null]);
  });
});
