import type { Money } from '#domain/customer/Money.ts';

/** An amount as the language writes it; a bare number where no currency is known. Cents only where there are some. */
export function moneyText({ amount, currency }: Money, locale: string): string {
  const digits = Number.isInteger(amount) || Math.abs(amount) >= 1000 ? 0 : 2;
  const shown = { maximumFractionDigits: digits, minimumFractionDigits: digits };
  return new Intl.NumberFormat(
    locale,
    currency === null ? shown : { ...shown, style: 'currency', currency },
  ).format(amount);
}
