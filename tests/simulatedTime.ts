import { setImmediate as turn } from 'node:timers/promises';
import { type Timer, timerHeap } from './timerHeap.ts';

/** Time that passes only when a test lets it: whole days go by as fast as the work in them is done. */
export interface SimulatedTime {
  readonly nowMs: () => number;
  /** Resolves when it is so late, or at once when nobody waits any more. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Calls back once; gives its cancel. */
  readonly later: (milliseconds: number, wake: () => void) => () => void;
  /** Real work (a request, a transaction) that must end before time goes on. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
  /** Lets time pass up to a moment, in which everything that falls into it happens in its order. */
  readonly passUntil: (untilMs: number) => Promise<void>;
}

export function simulatedTime(startMs = 0): SimulatedTime {
  let nowMs = startMs;
  let order = 0;
  let working = 0;
  const timers = timerHeap();

  const later = (milliseconds: number, wake: () => void) => {
    const atMs = nowMs + Math.max(0, milliseconds);
    const timer: Timer = { atMs, order: order++, wake, isCancelled: false };
    timers.add(timer);
    return () => void (timer.isCancelled = true);
  };

  /** Until everything that could go on without a timer has gone on. */
  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet++) {
      await turn();
      if (working > 0) quiet = -1;
    }
  }

  return {
    nowMs: () => nowMs,
    later,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const wake = () => {
          cancel();
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const cancel = later(milliseconds, wake);
        signal?.addEventListener('abort', wake);
      }),
    during: async (work) => {
      working += 1;
      try {
        return await work;
      } finally {
        working -= 1;
      }
    },
    passUntil: async (untilMs) => {
      await settle();
      for (let timer = timers.takeUntil(untilMs); timer !== null; timer = timers.takeUntil(untilMs)) {
        nowMs = Math.max(nowMs, timer.atMs);
        timer.wake();
        await settle();
      }
      nowMs = Math.max(nowMs, untilMs);
    },
  };
}
