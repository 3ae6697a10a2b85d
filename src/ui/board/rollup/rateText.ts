/** So many a week, as exactly as one needs it: two figures below one, one decimal above. */
export function rateText(rate: number, locale: string): string {
  const figures = rate < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: rate < 100 ? 1 : 0 };
  return new Intl.NumberFormat(locale, figures).format(rate);
}
