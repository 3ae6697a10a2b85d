import { ok } from '#domain/basis/Result.ts';
import type { AccountSetUp } from '#ports/AccountSetUp.ts';

/** An account that lacks these parts until `run` makes them. */
export function fakeAccountSetUp(missing: readonly string[] = []): AccountSetUp {
  let left = missing;
  const state = () => ok({ version: left.length === 0 ? 1 : 0, needed: 1, missing: left });
  return {
    check: async () => state(),
    run: async (onProgress) => {
      const total = left.length;
      for (let done = 0; done <= total; done++) onProgress(done, total);
      left = [];
      return state();
    },
  };
}
