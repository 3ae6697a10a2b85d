import { ok } from '#domain/basis/Result.ts';
import type { Timings } from '#ports/Timings.ts';
import { keptTiming, readable } from './keptSchemas.ts';
import type { PrivateDb } from './PrivateDb.ts';
import { stored } from './storageFailure.ts';

/** So many are kept: a few weeks of work. */
export const TIMINGS_KEPT = 200;

/** Timings in IndexedDB, the oldest go. */
export function browserTimings(db: () => Promise<PrivateDb>): Timings {
  return {
    add: (timing) =>
      stored('keep timing', async () => {
        const transaction = (await db()).transaction('timings', 'readwrite');
        await transaction.store.add(timing);
        const keys = await transaction.store.getAllKeys();
        for (const key of keys.slice(0, -TIMINGS_KEPT)) await transaction.store.delete(key);
        await transaction.done;
        return ok(undefined);
      }),
    list: () =>
      stored('read timings', async () => {
        const kept = readable(keptTiming, await (await db()).getAll('timings'));
        return ok(kept.toReversed().slice(0, TIMINGS_KEPT));
      }),
  };
}
