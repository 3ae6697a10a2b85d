import type { UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { CustomerShelf } from '#ports/CustomerFields.ts';
import * as v from 'valibot';

import { moment, readable } from './keptSchemas.ts';
import { memoryCustomers } from './memoryCustomers.ts';
import { opens } from './opens.ts';
import { reopening } from './reopening.ts';
import { openReplicaDb } from './ReplicaDb.ts';
import { stored } from './storageFailure.ts';

const values = v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()])));
const holder = v.object({ id: v.string(), values: v.nullable(values), readAt: moment });
const fields = v.object({
  fields: v.array(
    v.object({
      key: v.string(),
      title: v.string(),
      type: v.string(),
      isActive: v.boolean(),
      options: v.array(v.object({ value: v.string(), name: v.string() })),
    }),
  ),
  readAt: moment,
});

/**
 * What was read of customers, on the replica's shelf, each by itself, so that a theme's page reads those that it shows.
 * Where the browser keeps nothing it lasts as long as the page.
 */
export async function browserCustomers(subdomain: string, user: UserId): Promise<CustomerShelf> {
  const db = reopening((onLost) => openReplicaDb(`groundswell.${subdomain}.${user}`, onLost));
  if (!(await opens(db))) return memoryCustomers();
  return {
    holders: (owner, ids) =>
      stored('read replica', async () => {
        const shelf = (await db()).transaction('shelf').store;
        const kept = await Promise.all(ids.map((id) => shelf.get(`customer.${owner}.${id}`)));
        return ok(readable(holder, kept));
      }),
    saveHolders: (owner, holders) =>
      stored('save replica', async () => {
        const transaction = (await db()).transaction('shelf', 'readwrite');
        await Promise.all([
          ...holders.map((one) => transaction.store.put(one, `customer.${owner}.${one.id}`)),
          transaction.done,
        ]);
        return ok(undefined);
      }),
    fields: (owner) =>
      stored('read replica', async () => {
        const kept = v.safeParse(fields, await (await db()).get('shelf', `customerFields.${owner}`));
        return ok(kept.success ? kept.output : null);
      }),
    saveFields: (owner, known, readAt) =>
      stored('save replica', async () => {
        await (await db()).put('shelf', { fields: known, readAt }, `customerFields.${owner}`);
        return ok(undefined);
      }),
  };
}
