/** What rings at a moment; of two at the same moment that which was set first. */
export interface Timer {
  readonly atMs: number;
  readonly order: number;
  readonly wake: () => void;
  isCancelled: boolean;
}

/** Timers by when they ring: a binary heap, since a fleet's day has tens of thousands of them at once. */
export interface TimerHeap {
  readonly add: (timer: Timer) => void;
  /** The next one that rings, taken out; `null` where none does until then. */
  readonly takeUntil: (untilMs: number) => Timer | null;
}

export function timerHeap(): TimerHeap {
  const heap: Timer[] = [];

  function takeFirst(): void {
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let place = 0;
    for (;;) {
      const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (!isBefore(child, last)) break;
      heap[place] = child;
      place = 2 * place + (isRight ? 2 : 1);
    }
    heap[place] = last;
  }

  return {
    add: (timer) => {
      let place = heap.length;
      for (; place > 0;) {
        const above = (place - 1) >> 1;
        const parent = heap[above];
        if (parent === undefined || !isBefore(timer, parent)) break;
        heap[place] = parent;
        place = above;
      }
      heap[place] = timer;
    },
    takeUntil: (untilMs) => {
      for (let first = heap[0]; first !== undefined && first.atMs <= untilMs; first = heap[0]) {
        takeFirst();
        if (!first.isCancelled) return first;
      }
      return null;
    },
  };
}

function isBefore(one: Timer, other: Timer): boolean {
  return one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);
}
