import { type Words, wordsIn, type WordTable } from '#ui/parts/wordsIn.ts';

type Load = () => Promise<{ readonly default: WordTable }>;

export type WordPart = 'page' | 'board' | 'settings';

/**
 * Three chunks per language: what every page says, what the full page says besides, and what few people open or meet (Settings,
 * why somebody only reads). How a file is parted is told in `packaging/wordParts.ts`.
 */
const LANGUAGES: Readonly<Record<string, Readonly<Record<WordPart, Load>>>> = {
  en: {
    page: () => import('#translations/en.json?page'),
    board: () => import('#translations/en.json?board'),
    settings: () => import('#translations/en.json?settings'),
  },
  de: {
    page: () => import('#translations/de.json?page'),
    board: () => import('#translations/de.json?board'),
    settings: () => import('#translations/de.json?settings'),
  },
  fr: {
    page: () => import('#translations/fr.json?page'),
    board: () => import('#translations/fr.json?board'),
    settings: () => import('#translations/fr.json?settings'),
  },
  es: {
    page: () => import('#translations/es.json?page'),
    board: () => import('#translations/es.json?board'),
    settings: () => import('#translations/es.json?settings'),
  },
  'pt-BR': {
    page: () => import('#translations/pt-BR.json?page'),
    board: () => import('#translations/pt-BR.json?board'),
    settings: () => import('#translations/pt-BR.json?settings'),
  },
  ja: {
    page: () => import('#translations/ja.json?page'),
    board: () => import('#translations/ja.json?board'),
    settings: () => import('#translations/ja.json?settings'),
  },
};

/**
 * The words for a locale: its own language, else the one that shares its first part (`de-AT` → `de`, `pt` → `pt-BR`),
 * else English. Numbers and dates are written as the full locale does where its language is the one that is shown.
 *
 * @param parts which of them are needed.
 */
export async function loadWords(locale: string, parts: readonly WordPart[] = ['page']): Promise<Words> {
  const language = languageFor(locale);
  const load = LANGUAGES[language];
  if (load === undefined) throw new Error(`No words for ${language}`);
  const loaded = await Promise.all(parts.map((part) => load[part]()));
  const table: WordTable = Object.assign({}, ...loaded.map((part) => part.default));
  const isOwn = firstPart(locale) === firstPart(language) && isKnown(locale);
  return wordsIn(table, language, isOwn ? locale : language);
}

/** All words that there are. */
export const ALL_WORDS: readonly WordPart[] = ['page', 'board', 'settings'];

/** Which of our languages somebody with this locale reads. */
export function languageFor(locale: string): string {
  const names = Object.keys(LANGUAGES);
  return (
    names.find((name) => name.toLowerCase() === locale.toLowerCase()) ??
    names.find((name) => firstPart(name) === firstPart(locale)) ??
    'en'
  );
}

function firstPart(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}

function isKnown(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
