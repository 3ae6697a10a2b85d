import { ok } from '#domain/basis/Result.ts';
import type { FieldIds } from '#ports/FieldIds.ts';
import * as v from 'valibot';
import { keptFieldIds } from './keptSchemas.ts';
import type { ReplicaDb } from './ReplicaDb.ts';
import { stored } from './storageFailure.ts';

/** The lookup fields' numbers beside the replica; they go with it when it is cleared. */
export function browserFieldIds(db: () => Promise<ReplicaDb>): FieldIds {
  return {
    read: () =>
      stored('read field ids', async () => {
        const kept = v.safeParse(keptFieldIds, await (await db()).get('shelf', 'fieldIds'));
        return ok(kept.success ? kept.output : {});
      }),
    save: (ids) =>
      stored('save field ids', async () => {
        await (await db()).put('shelf', { ...ids }, 'fieldIds');
        return ok(undefined);
      }),
  };
}
