import { createLanguage } from '../createLanguage.ts';
import { breather } from './breather.ts';
import { winkReader } from '../tokens/winkReader.ts';
import { wordVectors } from '../vectors/wordVectors.ts';
import { offerEngine } from './offeredEngine.ts';
import { workerHandler } from './workerHandler.ts';

/*
 * The worker's script, opened by `app`. Where workers are refused the page loads this same file onto its own thread,
 * so that the package carries the engine and its model once; it then offers the engine instead of serving messages.
 */

const engine = createLanguage({ breathe: breather(() => performance.now()) });

// The model and the word vectors are read while the page still waits for its conversation. A failure is told by the
// call that needs them.
winkReader()
  .then(() => wordVectors())
  .catch(() => undefined);

if ('WorkerGlobalScope' in globalThis) {
  const scope = self as unknown as {
    postMessage: (message: unknown) => void;
    onmessage: ((event: MessageEvent<unknown>) => void) | null;
  };
  const handle = workerHandler(engine, (message) => {
    scope.postMessage(message);
  });
  scope.onmessage = (event) => {
    handle(event.data);
  };
  scope.postMessage({ is: 'ready' });
} else {
  offerEngine(engine);
}
