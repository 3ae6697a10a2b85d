import type { AccountField, FieldValue } from './AccountField.ts';
import { readName } from './readName.ts';
import { said, type Told } from './Told.ts';

/**
 * What a field of whatever type says of a customer: a dropdown's value by its name, a day without its hour, `true` or
 * `false` of a box. What a list holds stands in lines, since a customer may be in several parts; no other value has them.
 */
export function readSegment(value: FieldValue | undefined, field: AccountField | undefined): Told<string> {
  if (typeof value === 'boolean') return said(String(value));
  if (typeof value !== 'string') return readName(value, field);
  switch (field?.type) {
    case 'multiselect': {
      const names = value.split('\n').map((one) => readName(one, field));
      return readName(names.flatMap((one) => (one.at === 'said' ? [one.value] : [])).join('\n'), undefined);
    }
    case 'date':
      return readName(value.slice(0, 10), field);
    default:
      return readName(value.replace(/\s+/gu, ' '), field);
  }
}

/** Each of the values that a segment told. */
export function valuesIn(told: string): readonly string[] {
  return told.split('\n');
}
