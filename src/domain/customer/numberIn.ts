const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mio: 1e6,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
};

/** Larger ones are a slip, and no longer exact. */
export const LARGEST = 1e15;

/**
 * A number as people type it, in whatever language: `12,500.00`, `12.500,00`, `12 500`, `12'500.-`, `(300)` for less than
 * nothing, `1.2m`. A single mark with three digits behind it groups thousands, since amounts have two decimals and seats
 * none. `null` where it is no one number (`10–50`, `150+`, `on request`).
 */
export function numberIn(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s'’`´_]/gu, '')
    .replace(/[−–—]/gu, '-')
    .replace(/([.,])-+$/u, '')
    .toLowerCase();
  const inner = /^\((.+)\)$/u.exec(plain)?.[1];
  const [, sign, digits = '', unit = '', behind] =
    /^([+-]?)(\d[\d.,]*|[.,]\d+)([a-z]{1,3})?(-?)$/u.exec(inner ?? plain) ?? [];
  const times = unit === '' ? 1 : TIMES[unit];
  const size = Number(withoutGroups(digits) ?? 'no');
  const amount = size * (times ?? Number.NaN);
  if (digits === '' || Number.isNaN(amount) || amount > LARGEST) return null;
  const isNegative = inner !== undefined || sign === '-' || behind === '-';
  // Zero has no sign.
  return isNegative && amount !== 0 ? -amount : amount;
}

/** Digits with a point for decimals; `null` where the marks group nothing. */
function withoutGroups(digits: string): string | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last === -1) return digits;
  const mark = digits[last];
  const isOnly = digits.indexOf(mark ?? '') === last;
  const areMixed = digits.includes('.') && digits.includes(',');
  const isDecimal = isOnly && (areMixed || digits.length - last !== 4 || /^0?[.,]/u.test(digits));
  const whole = isDecimal ? digits.slice(0, last) : digits;
  if (whole.includes('.') && whole.includes(',')) return null;
  const [first = '', ...groups] = whole.split(/[.,]/u);
  const areGroups =
    groups.length === 0 ||
    (first.length > 0 &&
      first.length <= 3 &&
      groups.every((group) => group.length === 2 || group.length === 3) &&
      groups.at(-1)?.length === 3);
  return areGroups ? `${first}${groups.join('')}.${isDecimal ? digits.slice(last + 1) : ''}0` : null;
}
