import type { FieldValue } from './AccountField.ts';
import { LARGEST, numberIn } from './numberIn.ts';
import { MISSING, said, type Told, unclear } from './Told.ts';

/** What a field says of seats: a number from zero on. */
export function readSeats(value: FieldValue | undefined): Told<number> {
  if (value === null || value === undefined) return MISSING;
  const text = String(value).trim();
  if (text === '') return MISSING;
  const count = typeof value === 'number' ? value : typeof value === 'string' ? numberIn(text) : null;
  return count === null || !(count >= 0 && count <= LARGEST) ? unclear(text) : said(count);
}
