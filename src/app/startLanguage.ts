import type { Language } from '#ports/Language.ts';
import { languageInWorker } from '#language/worker/languageInWorker.ts';

/**
 * Starts the engine in a worker, at once and beside everything else; where the browser refuses workers it is loaded
 * onto this page's own thread, in small pieces.
 */
export function startLanguage(): Language {
  return languageInWorker(
    () => new Worker(new URL('./languageWorker.ts', import.meta.url), { type: 'module' }),
    async () => (await import('#language/createLanguage.ts')).createLanguage(),
  );
}
