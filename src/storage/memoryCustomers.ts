import type { AccountField } from '#domain/customer/AccountField.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import type { CustomerShelf, KeptHolder } from '#ports/CustomerFields.ts';

/** What was read of customers, for as long as the page. */
export function memoryCustomers(): CustomerShelf {
  const kept = new Map<string, KeptHolder>();
  const known = new Map<string, { readonly fields: readonly AccountField[]; readonly readAt: Instant }>();
  return {
    holders: async (owner, ids) => ok(ids.flatMap((id) => kept.get(`${owner} ${id}`) ?? [])),
    saveHolders: async (owner, holders) => {
      for (const holder of holders) kept.set(`${owner} ${holder.id}`, holder);
      return ok(undefined);
    },
    fields: async (owner) => ok(known.get(owner) ?? null),
    saveFields: async (owner, fields, readAt) => {
      known.set(owner, { fields, readAt });
      return ok(undefined);
    },
  };
}
