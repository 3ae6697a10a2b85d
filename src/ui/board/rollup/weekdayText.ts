/** A weekday's name (0 is Sunday). */
export function weekdayText(weekday: number, locale: string): string {
  // The 4th of January 1970 was a Sunday.
  const day = new Date(Date.UTC(1970, 0, 4 + weekday));
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
}
