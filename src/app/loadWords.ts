import { type Words, wordsIn, type WordTable } from '#ui/parts/wordsIn.ts';

type Load = () => Promise<{ readonly default: WordTable }>;

/**
 * Two chunks per language: what the pages say, and what Settings says besides, which few people open. How a file is parted
 * is told in `packaging/wordParts.ts`.
 */
const LANGUAGES: Readonly<Record<string, { readonly page: Load; readonly settings: Load }>> = {
  en: {
    page: () => import('#translations/en.json?page'),
    settings: () => import('#translations/en.json?settings'),
  },
  de: {
    page: () => import('#translations/de.json?page'),
    settings: () => import('#translations/de.json?settings'),
  },
  fr: {
    page: () => import('#translations/fr.json?page'),
    settings: () => import('#translations/fr.json?settings'),
  },
  es: {
    page: () => import('#translations/es.json?page'),
    settings: () => import('#translations/es.json?settings'),
  },
  'pt-BR': {
    page: () => import('#translations/pt-BR.json?page'),
    settings: () => import('#translations/pt-BR.json?settings'),
  },
  ja: {
    page: () => import('#translations/ja.json?page'),
    settings: () => import('#translations/ja.json?settings'),
  },
};

/**
 * The words for a locale: its own language, else the one that shares its first part (`de-AT` → `de`, `pt` → `pt-BR`),
 * else English. Numbers and dates are written as the full locale does where its language is the one that is shown.
 *
 * @param hasAll with those of Settings.
 */
export async function loadWords(locale: string, hasAll = false): Promise<Words> {
  const language = languageFor(locale);
  const load = LANGUAGES[language];
  if (load === undefined) throw new Error(`No words for ${language}`);
  const parts = await Promise.all([load.page(), ...(hasAll ? [load.settings()] : [])]);
  const table: WordTable = Object.assign({}, ...parts.map((part) => part.default));
  const isOwn = firstPart(locale) === firstPart(language) && isKnown(locale);
  return wordsIn(table, language, isOwn ? locale : language);
}

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
