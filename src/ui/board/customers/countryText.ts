/** A country by its name in the reader's language where the account has its code (`DE`), else as it stands there. */
export function countryText(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
}
