import { ok } from '#domain/basis/Result.ts';
import type { HappyFile, Keepsake } from '#ports/HappyFile.ts';

/** A happy file in memory. */
export function fakeHappyFile(): HappyFile {
  const kept = new Map<string, Keepsake>();
  return {
    list: async () => ok([...kept.values()].toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1))),
    keep: async (keepsake) => {
      kept.set(keepsake.id, keepsake);
      return ok(undefined);
    },
    remove: async (id) => {
      kept.delete(id);
      return ok(undefined);
    },
  };
}
