import { isCurrency } from '../setting/isCurrency.ts';
import type { FieldValue } from './AccountField.ts';
import { CURRENCY_SIGNS } from './CURRENCY_SIGNS.ts';
import type { Money } from './Money.ts';
import { LARGEST, numberIn } from './numberIn.ts';
import { MISSING, said, type Told, unclear } from './Told.ts';

const UNITS = ['k', 'm', 'mio', 'mn', 'mln', 'bn'];

/**
 * What a field says of revenue. A text may name a currency of its own, which then counts; else it is the one that the
 * admin named. A sign that may stand for several (`$`) stands for the named one if that is among them, else for none, and
 * the amount is unclear.
 */
export function readMoney(value: FieldValue | undefined, named: string | null): Told<Money> {
  if (value === null || value === undefined) return MISSING;
  if (typeof value === 'number') {
    const amount = Math.abs(value) <= LARGEST ? value : null;
    return amountOf(amount, named, String(value));
  }
  const text = String(value).trim();
  if (text === '') return MISSING;
  if (typeof value === 'boolean') return unclear(text);
  let currency = named;
  let isWritten = false;
  let rest = text.normalize('NFKC');
  for (const word of rest.match(/[^\d\s.,'’`´_()+−–—-]+/gu) ?? []) {
    const unit = UNITS.find((one) => word.toLowerCase().startsWith(one) && word.length > one.length);
    const isUnit = UNITS.includes(word.toLowerCase());
    if (isUnit) continue;
    const bare = currencyOf(word, named);
    const without = unit === undefined ? null : currencyOf(word.slice(unit.length), named);
    const found = bare ?? without;
    if (found === null || (isWritten && found !== currency)) return unclear(text);
    [currency, isWritten] = [found, true];
    rest = rest.replace(word, bare === null ? (unit ?? '') : '');
  }
  // What was between a sign and the digits, or a stop behind an abbreviation (`Fr. 12`).
  return amountOf(numberIn(rest.replace(/^[\s.]+/u, '')), currency, text);
}

function amountOf(amount: number | null, currency: string | null, text: string): Told<Money> {
  return amount === null ? unclear(text) : said({ amount, currency });
}

function currencyOf(word: string, named: string | null): string | null {
  const code = word.toUpperCase();
  const meant = CURRENCY_SIGNS[code];
  if (meant === undefined) return isCurrency(code) ? code : null;
  if (named !== null && meant.includes(named)) return named;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
