import type { Day } from '#domain/basis/Day.ts';

/** Beyond a year of weeks a day says less than its year. */
const WEEKS_OF_A_YEAR = 53;

/** A week of so many below a chart, short: its first day, or in more than a year its month. */
export function weekText(day: Day, weeks: number, locale: string): string {
  const short = { timeZone: 'UTC', month: 'short' } as const;
  const format = new Intl.DateTimeFormat(
    locale,
    weeks > WEEKS_OF_A_YEAR ? { ...short, year: 'numeric' } : { ...short, day: 'numeric' },
  );
  return format.format(new Date(`${day}T00:00:00Z`));
}
