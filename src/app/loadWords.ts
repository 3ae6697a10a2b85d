import { createInstance, type i18n, type Resource } from 'i18next';

/** One chunk per language, so that a page loads the one that its person reads. */
const LANGUAGES: Readonly<Record<string, () => Promise<unknown>>> = {
  en: () => import('#translations/en.json'),
  de: () => import('#translations/de.json'),
  fr: () => import('#translations/fr.json'),
  es: () => import('#translations/es.json'),
  'pt-BR': () => import('#translations/pt-BR.json'),
  ja: () => import('#translations/ja.json'),
};

/**
 * The words for a locale: its own language, else the one that shares its first part (`de-AT` → `de`, `pt` → `pt-BR`),
 * else English. Numbers and dates follow the full locale where its language is the one that is shown.
 */
export async function loadWords(locale: string): Promise<i18n> {
  const language = languageFor(locale);
  const module = (await LANGUAGES[language]?.()) as { readonly default: Resource[string] };
  const shown = locale.split('-')[0] === language.split('-')[0] && isKnown(locale) ? locale : language;
  const words = createInstance();
  await words.init({
    lng: shown,
    fallbackLng: language,
    resources: { [language]: { translation: module.default as Record<string, never> } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return words;
}

/** Which of our languages somebody with this locale reads. */
export function languageFor(locale: string): string {
  const names = Object.keys(LANGUAGES);
  const [base = ''] = locale.toLowerCase().split('-');
  return (
    names.find((name) => name.toLowerCase() === locale.toLowerCase()) ??
    names.find((name) => name.toLowerCase().split('-')[0] === base) ??
    'en'
  );
}

function isKnown(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
