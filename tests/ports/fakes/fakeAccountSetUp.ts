import { failed, ok } from '#domain/basis/Result.ts';
import type { AccountSetUp, UpgradePlan } from '#ports/AccountSetUp.ts';

/** An account that lacks these parts until `run` makes them, and has so many older records until it moves them. */
export function fakeAccountSetUp(missing: readonly string[] = [], older = 0): AccountSetUp {
  let left = missing;
  let toMove = older;
  const version = () => (toMove > 0 ? 1 : left.length === 0 ? 3 : 0);
  const state = () => ok({ version: version(), needed: 3, missing: left });
  const plan = (): UpgradePlan => ({
    version: version(),
    needed: 3,
    steps: toMove > 0 ? [{ to: 3, records: toMove }] : [],
    read: 250,
  });
  return {
    check: async () => state(),
    look: async (onRead) => {
      onRead(250);
      return ok(plan());
    },
    run: async (onProgress, signal) => {
      const total = left.length + toMove;
      for (let done = 0; done <= total; done++) {
        onProgress(done, total);
        if (signal.aborted) return failed({ kind: 'cancelled', what: 'set up' });
      }
      [left, toMove] = [[], 0];
      return state();
    },
  };
}
