import { type Words, wordsIn, type WordTable } from '#ui/parts/wordsIn.ts';

/** One chunk per language, so that a page loads the one that its person reads. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly default: WordTable }>>> = {
  en: () => import('#translations/en.json'),
  de: () => import('#translations/de.json'),
  fr: () => import('#translations/fr.json'),
  es: () => import('#translations/es.json'),
  'pt-BR': () => import('#translations/pt-BR.json'),
  ja: () => import('#translations/ja.json'),
};

/**
 * The words for a locale: its own language, else the one that shares its first part (`de-AT` → `de`, `pt` → `pt-BR`),
 * else English. Numbers and dates are written as the full locale does where its language is the one that is shown.
 */
export async function loadWords(locale: string): Promise<Words> {
  const language = languageFor(locale);
  const load = LANGUAGES[language];
  if (load === undefined) throw new Error(`No words for ${language}`);
  const table = (await load()).default;
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
