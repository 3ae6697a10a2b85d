import type { AccountField, FieldValue } from './AccountField.ts';
import { MISSING, said, type Told, unclear } from './Told.ts';

/** What a field says of a plan or a country, as people call it: a dropdown's value by its name. */
export function readName(value: FieldValue | undefined, field: AccountField | undefined): Told<string> {
  if (value === null || value === undefined) return MISSING;
  const text = String(value).trim();
  if (text === '') return MISSING;
  if (typeof value === 'boolean') return unclear(text);
  return said(field?.options.find((option) => option.value === text)?.name ?? text);
}
