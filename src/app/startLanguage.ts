import engineUrl from '#language/worker/workerEntry.ts?worker&url';
import type { Language } from '#ports/Language.ts';
import { languageInWorker } from '#language/worker/languageInWorker.ts';
import { languageOnThisThread } from '#language/worker/languageOnThisThread.ts';

/**
 * Starts the engine in a worker, at once and beside everything else, so that it is loaded when the conversation is;
 * where the browser refuses workers the same script runs on this page's own thread, in small pieces.
 */
export function startLanguage(): Language {
  return languageInWorker(
    () => new Worker(engineUrl, { type: 'module' }),
    () => languageOnThisThread(() => import(/* @vite-ignore */ engineUrl)),
  );
}
