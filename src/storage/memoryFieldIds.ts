import { ok } from '#domain/basis/Result.ts';
import type { FieldIds } from '#ports/FieldIds.ts';

/** The lookup fields' numbers for this page alone. */
export function memoryFieldIds(): FieldIds {
  let ids: Readonly<Record<string, string>> = {};
  return {
    read: async () => ok(ids),
    save: async (given) => {
      ids = { ...given };
      return ok(undefined);
    },
  };
}
