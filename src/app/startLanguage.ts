import engineUrl from '#language/worker/workerEntry.ts?worker&url';
import type { Language } from '#ports/Language.ts';
import { languageInWorker } from '#language/worker/languageInWorker.ts';
import { languageOnThisThread } from '#language/worker/languageOnThisThread.ts';

/**
 * Starts the engine in a worker, at once and beside everything else, so that it is loaded when the conversation is;
 * where the browser refuses workers the same script runs on this page's own thread, in small pieces.
 */
export function startLanguage(): Language {
  let early = openEarly();
  return languageInWorker(
    () => {
      const worker = early ?? open();
      early = null;
      return worker;
    },
    () => languageOnThisThread(() => import(/* @vite-ignore */ engineUrl)),
  );
}

function open(): Worker {
  return new Worker(engineUrl, { type: 'module' });
}

/** A refusal is found again, and dealt with, at the first call. */
function openEarly(): Worker | null {
  try {
    return open();
  } catch {
    return null;
  }
}
