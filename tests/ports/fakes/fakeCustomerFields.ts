import type { AccountField, FieldOwner } from '#domain/customer/AccountField.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { CustomerFields, FieldHolder } from '#ports/CustomerFields.ts';
import type { Failure } from '#ports/Failure.ts';

/** An account's fields and what stands in them. `failure` and the lists are for tests to change; `asked` says what was. */
export interface FakeCustomerFields extends CustomerFields {
  failure: Failure | null;
  known: Record<FieldOwner, readonly AccountField[]>;
  holders: Record<FieldOwner, readonly FieldHolder[]>;
  readonly asked: string[];
}

export function fakeCustomerFields(
  known: Partial<Record<FieldOwner, readonly AccountField[]>> = {},
  holders: Partial<Record<FieldOwner, readonly FieldHolder[]>> = {},
): FakeCustomerFields {
  const only = (holder: FieldHolder, keys: readonly string[]): FieldHolder => ({
    ...holder,
    values: Object.fromEntries(Object.entries(holder.values).filter(([key]) => keys.includes(key))),
  });
  const fake: FakeCustomerFields = {
    failure: null,
    known: { organization: [], user: [], ...known },
    holders: { organization: [], user: [], ...holders },
    asked: [],
    fields: async (owner) => {
      fake.asked.push(`fields ${owner}`);
      return fake.failure === null ? ok(fake.known[owner]) : failed(fake.failure);
    },
    values: async (owner, ids, keys) => {
      fake.asked.push(`${owner} ${ids.join(',')}: ${keys.join(',')}`);
      if (fake.failure !== null) return failed(fake.failure);
      return ok(fake.holders[owner].filter(({ id }) => ids.includes(id)).map((one) => only(one, keys)));
    },
    some: async (owner, keys) => {
      fake.asked.push(`some ${owner}: ${keys.join(',')}`);
      if (fake.failure !== null) return failed(fake.failure);
      return ok(fake.holders[owner].slice(0, 100).map((one) => only(one, keys)));
    },
    organizations: async (keys, onRead) => {
      fake.asked.push(`organizations: ${keys.join(',')}`);
      if (fake.failure !== null) return failed(fake.failure);
      onRead(fake.holders.organization.length);
      return ok(fake.holders.organization.map((one) => only(one, keys)));
    },
  };
  return fake;
}

/** A field as most are: a text that is switched on. */
export function accountField(key: string, type = 'text', more: Partial<AccountField> = {}): AccountField {
  return { key, title: key, type, isActive: true, options: [], ...more };
}
