import { createLanguage } from '../createLanguage.ts';
import { breather } from './breather.ts';
import { workerHandler } from './workerHandler.ts';

/*
 * The worker's script. Opened by `app` with
 * `new Worker(new URL('../language/worker/workerEntry.ts', import.meta.url), { type: 'module' })`.
 */

const scope = self as unknown as {
  postMessage: (message: unknown) => void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
};

const handle = workerHandler(createLanguage({ breathe: breather(() => performance.now()) }), (message) => {
  scope.postMessage(message);
});
scope.onmessage = (event) => {
  handle(event.data);
};
scope.postMessage({ is: 'ready' });
