import type { i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Instant } from '#domain/basis/Instant.ts';

/** The words of the signed-in person's language, and numbers and dates as they are written there. */
export interface Words {
  readonly locale: string;
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
  readonly date: (moment: Instant) => string;
  /** How long ago, in days at the finest ("today", "3 days ago"). */
  readonly ago: (moment: Instant, now: Instant) => string;
}

const Context = createContext<Words | null>(null);

const DAY_MS = 86_400_000;

/** Gives the words to everything below. `language` is a ready i18next instance with the person's language loaded. */
export function WordsProvider({ language, children }: { language: i18n; children: ReactNode }) {
  const words = useMemo(() => wordsOf(language), [language]);
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

export function useWords(): Words {
  const words = useContext(Context);
  if (words === null) throw new Error('useWords outside WordsProvider');
  return words;
}

function wordsOf(language: i18n): Words {
  const locale = language.language;
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    locale,
    t: (key, values) => language.t(key, { ...values }),
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

function startOfDay(moment: Instant): number {
  const date = new Date(moment);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
