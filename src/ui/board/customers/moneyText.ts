import type { Money } from '#domain/customer/Money.ts';

/** From so much on a short text names thousands of thousands. */
const LONG = 1_000_000;

/**
 * An amount as the language writes it; a bare number where no currency is known. Cents only where there are some.
 *
 * @param isShort three digits of millions, where there is little room.
 */
export function moneyText({ amount, currency }: Money, locale: string, isShort = false): string {
  const digits = Number.isInteger(amount) || Math.abs(amount) >= 1000 ? 0 : 2;
  const isCompact = isShort && Math.abs(amount) >= LONG;
  const exact = { maximumFractionDigits: digits, minimumFractionDigits: digits };
  const shown = isCompact ? ({ notation: 'compact', maximumSignificantDigits: 3 } as const) : exact;
  return new Intl.NumberFormat(
    locale,
    currency === null ? shown : { ...shown, style: 'currency', currency },
  ).format(amount);
}
