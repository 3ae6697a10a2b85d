import type { FieldValues } from '#domain/customer/AccountField.ts';
import type { CustomerProfile } from '#domain/customer/CustomerProfile.ts';
import { profileOf } from '#domain/customer/profileOf.ts';
import type { Told } from '#domain/customer/Told.ts';
import { CUSTOMER_FIELDS, type CustomerField, type FieldsSetting } from '#domain/setting/FieldsSetting.ts';
import type { FieldsLook } from '#workflows/customers/lookAtFields.ts';

export interface PreviewRow {
  readonly id: string;
  readonly name: string;
  readonly profile: CustomerProfile;
}

/** How a choice would be read. */
export interface Preview {
  /** How many organizations or people were looked at. */
  readonly of: number;
  /** What cannot be read first, then what says most. */
  readonly rows: readonly PreviewRow[];
  readonly counts: Readonly<Record<CustomerField, Readonly<Record<Told<unknown>['at'], number>>>>;
}

const SHOWN = 8;

/** How what stands in some organizations (or people) would be read by these fields. */
export function previewOf(owner: 'organization' | 'user', setting: FieldsSetting, look: FieldsLook): Preview {
  const read = (values: FieldValues) =>
    owner === 'organization'
      ? profileOf(setting, look.fields, values, [])
      : profileOf(setting, look.fields, null, [values]);
  const rows = look.some[owner].map(({ id, name, values }) => ({ id, name, profile: read(values) }));
  const count = (what: CustomerField, at: Told<unknown>['at']) =>
    rows.filter(({ profile }) => profile[what].at === at).length;
  const counts = Object.fromEntries(
    CUSTOMER_FIELDS.map((what) => [
      what,
      { said: count(what, 'said'), missing: count(what, 'missing'), unclear: count(what, 'unclear') },
    ]),
  ) as Preview['counts'];
  return {
    of: rows.length,
    rows: rows.toSorted((a, b) => weight(b.profile) - weight(a.profile)).slice(0, SHOWN),
    counts,
  };
}

function weight(profile: CustomerProfile): number {
  return CUSTOMER_FIELDS.reduce((sum, what) => {
    const { at } = profile[what];
    return sum + (at === 'unclear' ? 10 : at === 'said' ? 1 : 0);
  }, 0);
}
