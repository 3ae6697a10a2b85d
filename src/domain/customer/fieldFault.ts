import { type CustomerField, isSegment, type Segment } from '../setting/FieldsSetting.ts';
import type { AccountField } from './AccountField.ts';

/** Why a field can hold nothing of a kind: it is not there (any more), is switched off, or is of another type. */
export type FieldFault = 'gone' | 'inactive' | 'type';

const NAMES = ['dropdown', 'text', 'regexp'];
const NUMBERS = ['decimal', 'integer', 'currency', 'text', 'regexp'];

/** What parts customers, of whatever type; of fields that look something up the value is an id, which tells nobody anything. */
const PARTING = [...NAMES, 'textarea', 'checkbox', 'integer', 'decimal', 'date', 'multiselect'];

/** The types of fields that can hold it. Texts are read as people type numbers; what cannot be read is told as that. */
const FITTING: Readonly<Record<Exclude<CustomerField, Segment>, readonly string[]>> = {
  plan: NAMES,
  revenue: NUMBERS,
  seats: NUMBERS,
  country: NAMES,
};

/** Whether a field of this type can hold it. */
export function fits(what: CustomerField, { type }: Pick<AccountField, 'type'>): boolean {
  return (isSegment(what) ? PARTING : FITTING[what]).includes(type);
}

/** What is wrong with the field that was chosen by this key; `null` where nothing is. */
export function fieldFault(
  what: CustomerField,
  key: string,
  fields: readonly AccountField[],
): FieldFault | null {
  const field = fields.find((one) => one.key === key);
  if (field === undefined) return 'gone';
  if (!field.isActive) return 'inactive';
  return fits(what, field) ? null : 'type';
}
