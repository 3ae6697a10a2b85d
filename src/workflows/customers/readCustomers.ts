import type { FieldOwner, FieldValues } from '#domain/customer/AccountField.ts';
import type { CustomerProfile } from '#domain/customer/CustomerProfile.ts';
import { profileOf } from '#domain/customer/profileOf.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { AskingCustomer } from '#domain/pitch/AskingCustomer.ts';
import type { KnownCustomers } from '#domain/pitch/evidenceOf.ts';
import { chosenFields } from '#domain/setting/chosenFields.ts';
import {
  CUSTOMER_FIELDS,
  type CustomerField,
  type FieldsSetting,
  SEGMENTS,
} from '#domain/setting/FieldsSetting.ts';
import type { Failure } from '#ports/Failure.ts';
import { loadSettings } from '../loadSettings.ts';
import { type BrokenField, brokenAmong, keysOf, withoutField } from './brokenFields.ts';
import type { CustomersFrom } from './CustomersFrom.ts';
import { heldValues } from './heldValues.ts';
import { knownFields } from './knownFields.ts';

/** What the account knows of those who ask. */
export interface CustomersRead extends KnownCustomers {
  readonly setting: FieldsSetting;
  /** What the account calls the fields of segments, which have no name of ours. */
  readonly names: FieldNames;
  readonly broken: readonly BrokenField[];
  /** The oldest of what is told; `null` where nothing is. */
  readonly readAt: Instant | null;
  /** Why some were not read. */
  readonly failure: Failure | null;
}

/** By what they were chosen for. */
export type FieldNames = ReadonlyMap<CustomerField, string>;

const OWNERS: readonly FieldOwner[] = ['organization', 'user'];

/**
 * What the account's own fields say of these customers, by the fields that an admin chose; `null` where none were chosen
 * or nobody may trust what stands there. People's fields are asked for only where an admin chose one and their
 * organization's says nothing.
 */
export async function readCustomers(
  outside: CustomersFrom,
  customers: readonly AskingCustomer[],
  signal: AbortSignal,
): Promise<CustomersRead | null> {
  const loaded = await loadSettings(outside, signal);
  if (!loaded.ok || loaded.value.book.doubtful.includes('fields')) return null;
  const setting = loaded.value.book.settings.fields;
  const chosen = chosenFields(setting);
  if (chosen.size === 0) return null;
  const failures: Failure[] = [];
  const keys = { organization: keysOf(setting, 'organization'), user: keysOf(setting, 'user') };
  const fields = { organization: await fieldsOf('organization'), user: await fieldsOf('user') };
  const broken = OWNERS.flatMap((owner) => brokenAmong(setting, owner, fields[owner]));
  // A field that is gone or switched off says nothing, whatever may still stand in it.
  const usable = broken.reduce(withoutField, setting);
  const ids = customers.flatMap(({ organizationId }) => organizationId ?? []);
  const organizations = await valuesOf('organization', ids);
  const lacking = new Set(
    customers.filter((one) => needsPeople(usable, one, organizations.get(idOf(one))?.values ?? null)),
  );
  const people = await valuesOf(
    'user',
    [...lacking].flatMap((one) => one.people),
  );
  const moments: Instant[] = [];
  const profiles = new Map<string, CustomerProfile>();
  for (const customer of customers) {
    const own = organizations.get(idOf(customer));
    const theirs = customer.people.flatMap((id) => people.get(id) ?? []);
    const isUnread =
      (keys.organization.length > 0 &&
        customer.organizationId !== null &&
        isZendesks(customer.organizationId) &&
        own === undefined) ||
      (keys.user.length > 0 &&
        lacking.has(customer) &&
        customer.people.some((id) => isZendesks(id) && !people.has(id)));
    if (isUnread) continue;
    moments.push(...[own, ...theirs].flatMap((one) => one?.readAt ?? []));
    const values = theirs.flatMap((one): FieldValues[] => (one.values === null ? [] : [one.values]));
    const known = { organization: fields.organization ?? [], user: fields.user ?? [] };
    profiles.set(customer.key, profileOf(usable, known, own?.values ?? null, values));
  }
  const names = SEGMENTS.flatMap((what) => {
    const titles = OWNERS.flatMap((owner) => {
      const field = fields[owner]?.find(({ key }) => key === setting[what][owner]);
      return field === undefined ? [] : [[what, field.title] as const];
    });
    return titles.slice(0, 1);
  });
  return {
    setting,
    names: new Map(names),
    chosen,
    profiles,
    broken,
    readAt: moments.toSorted()[0] ?? null,
    failure: failures[0] ?? null,
  };

  async function fieldsOf(owner: FieldOwner) {
    if (keys[owner].length === 0) return null;
    const read = await knownFields(outside, owner, signal);
    if (!read.ok) failures.push(read.failure);
    return read.ok ? read.value : null;
  }

  async function valuesOf(owner: FieldOwner, holders: readonly string[]) {
    if (keys[owner].length === 0) return new Map() as Awaited<ReturnType<typeof heldValues>>['holders'];
    const held = await heldValues(outside, owner, holders, keys[owner], signal);
    if (held.failure !== null) failures.push(held.failure);
    return held.holders;
  }
}

/** Whether something that people's fields may say is not said by their organization's. */
function needsPeople(
  setting: FieldsSetting,
  { organizationId }: AskingCustomer,
  values: FieldValues | null,
): boolean {
  return CUSTOMER_FIELDS.some((what) => {
    const { organization, user } = setting[what];
    if (user === null) return false;
    if (organizationId === null || organization === null || values === null) return true;
    const value = values[organization];
    return value === null || value === undefined || String(value).trim() === '';
  });
}

function idOf({ organizationId }: AskingCustomer): string {
  return organizationId ?? '';
}

/** Whoever was imported or erased has an id of ours: there is nobody to ask for. */
function isZendesks(id: string): boolean {
  return /^\d+$/.test(id);
}
