import { ok } from '#domain/basis/Result.ts';
import type { HappyFile } from '#ports/HappyFile.ts';
import { keptKeepsake, readable } from './keptSchemas.ts';
import type { PrivateDb } from './PrivateDb.ts';
import { stored } from './storageFailure.ts';

/** The happy file in IndexedDB. What cannot be read is not shown, and stays where it is. */
export function browserHappyFile(db: () => Promise<PrivateDb>): HappyFile {
  return {
    list: () =>
      stored('read happy file', async () => {
        const kept = readable(keptKeepsake, await (await db()).getAll('keepsakes'));
        return ok(kept.toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1)));
      }),
    keep: (keepsake) =>
      stored('keep', async () => {
        await (await db()).put('keepsakes', keepsake, keepsake.id);
        return ok(undefined);
      }),
    remove: (id) =>
      stored('remove from happy file', async () => {
        await (await db()).delete('keepsakes', id);
        return ok(undefined);
      }),
  };
}
