import type { Instant } from '#domain/basis/Instant.ts';

/** What a text may be filled with. Numbers are written as the language writes them. */
export type WordValues = Readonly<Record<string, string | number>>;

/** The words of one language, and numbers and dates as they are written there. */
export interface Words {
  readonly locale: string;
  /**
   * The text of a key (`sidebar.tagged`) with its `{{placeholders}}` filled. With a `count`, the plural form that the
   * language uses for it (`key_one`, `key_other` …). An unknown key gives itself, so that the gap is seen and harmless.
   */
  readonly t: (key: string, values?: WordValues) => string;
  readonly number: (value: number) => string;
  readonly date: (moment: Instant) => string;
  /** How long ago, in days at the finest ("today", "3 days ago"). */
  readonly ago: (moment: Instant, now: Instant) => string;
}

/** The texts of one language, as `translations/<language>.json` holds them. */
export interface WordTable {
  readonly [key: string]: string | WordTable;
}

const DAY_MS = 86_400_000;

/**
 * Words from a table, with numbers, dates and plurals by the browser's `Intl`.
 *
 * @param language of the table: decides the plural forms.
 * @param locale of the person: decides how numbers and dates are written.
 */
export function wordsIn(table: WordTable, language: string, locale: string): Words {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const textOf = (key: string, values: WordValues) => {
    const { count } = values;
    if (typeof count !== 'number') return find(table, key);
    return find(table, `${key}_${plurals.select(count)}`) ?? find(table, `${key}_other`) ?? find(table, key);
  };
  return {
    locale,
    t: (key, values = {}) =>
      (textOf(key, values) ?? key).replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
        const value = values[name];
        return typeof value === 'number' ? numbers.format(value) : (value ?? placeholder);
      }),
    number: (value) => numbers.format(value),
    date: (moment) => dates.format(new Date(moment)),
    ago: (moment, now) => {
      const days = Math.round((startOfDay(moment) - startOfDay(now)) / DAY_MS);
      if (days > -14) return relative.format(days, 'day');
      return days > -60
        ? relative.format(Math.round(days / 7), 'week')
        : relative.format(Math.round(days / 30), 'month');
    },
  };
}

function find(table: WordTable, key: string): string | null {
  let found: string | WordTable | undefined = table;
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || !Object.hasOwn(found, part)) return null;
    found = found[part];
  }
  return typeof found === 'string' ? found : null;
}

function startOfDay(moment: Instant): number {
  const date = new Date(moment);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
