import type { AccountField, FieldOwner } from '#domain/customer/AccountField.ts';
import { type FieldFault, fieldFault } from '#domain/customer/fieldFault.ts';
import { CUSTOMER_FIELDS, type CustomerField, type FieldsSetting } from '#domain/setting/FieldsSetting.ts';

/** A chosen field that says nothing any more, and why. */
export interface BrokenField {
  readonly what: CustomerField;
  readonly owner: FieldOwner;
  readonly key: string;
  readonly fault: FieldFault;
}

/** The chosen fields of organizations or people that say nothing any more; none where the account's are not known. */
export function brokenAmong(
  setting: FieldsSetting,
  owner: FieldOwner,
  fields: readonly AccountField[] | null,
): readonly BrokenField[] {
  if (fields === null) return [];
  return CUSTOMER_FIELDS.flatMap((what) => {
    const key = setting[what][owner];
    const fault = key === null ? null : fieldFault(what, key, fields);
    return key === null || fault === null ? [] : [{ what, owner, key, fault }];
  });
}

/** The setting as if that field had not been chosen. */
export function withoutField(setting: FieldsSetting, { what, owner }: BrokenField): FieldsSetting {
  return { ...setting, [what]: { ...setting[what], [owner]: null } };
}

/** The keys of the fields that were chosen of organizations or people. */
export function keysOf(setting: FieldsSetting, owner: FieldOwner): readonly string[] {
  return [...new Set(CUSTOMER_FIELDS.flatMap((what) => setting[what][owner] ?? []))].toSorted();
}
