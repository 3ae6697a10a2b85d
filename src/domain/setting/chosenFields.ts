import { CUSTOMER_FIELDS, type CustomerField, type FieldsSetting } from './FieldsSetting.ts';

/** For which things an admin chose a field. */
export function chosenFields(setting: FieldsSetting): ReadonlySet<CustomerField> {
  return new Set(
    CUSTOMER_FIELDS.filter((what) => setting[what].organization !== null || setting[what].user !== null),
  );
}
