import { ok } from '#domain/basis/Result.ts';
import type { Timing, Timings } from '#ports/Timings.ts';
import { TIMINGS_KEPT } from './browserTimings.ts';

/** Timings of this page alone. */
export function memoryTimings(): Timings {
  let timings: readonly Timing[] = [];
  return {
    add: async (timing) => {
      timings = [timing, ...timings].slice(0, TIMINGS_KEPT);
      return ok(undefined);
    },
    list: async () => ok(timings),
  };
}
