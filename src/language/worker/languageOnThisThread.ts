import type { Language } from '#ports/Language.ts';
import { breather } from './breather.ts';

/**
 * The engine on the page's own thread, for where workers are refused. Its code, wink-nlp and the model are loaded at
 * the first call (one hold of about a tenth of a second); after that it never holds the thread longer than some
 * hundredths.
 */
export function languageOnThisThread(): Language {
  let engine: Promise<Language> | null = null;
  const open = (): Promise<Language> => {
    engine ??= import('../createLanguage.ts').then(({ createLanguage }) =>
      createLanguage({ breathe: breather(() => performance.now()) }),
    );
    return engine;
  };
  return {
    hear: async (...args) => (await open()).hear(...args),
    match: async (...args) => (await open()).match(...args),
    group: async (...args) => (await open()).group(...args),
    name: async (...args) => (await open()).name(...args),
  };
}
