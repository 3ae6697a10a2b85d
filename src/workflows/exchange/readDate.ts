import { instant, type Instant } from '#domain/basis/Instant.ts';
import type { DateOrder } from './ImportMapping.ts';

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}| UTC)?)?$/;
const PARTED = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ ,T]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)?$/;

/** The day (and time, where it has one) that a text names; `null` where it names none. Dots mean that the day stands first. */
export function readDate(text: string, order: DateOrder): Instant | null {
  const given = text.trim();
  if (ISO.test(given)) {
    const withZone = /(?:Z|[+-]\d{2}:?\d{2}| UTC)$/.test(given) || given.length === 10 ? given : `${given}Z`;
    const ms = Date.parse(withZone.replace(' UTC', 'Z').replace(' ', 'T'));
    return Number.isNaN(ms) ? null : instant(ms);
  }
  const parts = PARTED.exec(given);
  if (parts === null) return null;
  const [, one = '', parter = '', two = '', year = ''] = parts;
  const isDayFirst = parter === '.' || order === 'dayFirst';
  const [day, month] = isDayFirst ? [Number(one), Number(two)] : [Number(two), Number(one)];
  const ms = Date.UTC(Number(year), month - 1, day);
  const isReal = new Date(ms).getUTCMonth() === month - 1 && new Date(ms).getUTCDate() === day;
  return isReal ? instant(ms) : null;
}
