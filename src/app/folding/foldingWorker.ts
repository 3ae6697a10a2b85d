import { openAccountReplica } from '#storage/account/openAccountReplica.ts';
import { rollupShelf } from '#storage/account/rollupShelf.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { foldingHandler } from './foldingHandler.ts';
import { inPieces } from './inPieces.ts';
import { offerFolding } from './offeredFolding.ts';

/*
 * The worker's script: folds what the browser keeps of the account, so that the page stays free for the person. Where workers
 * are refused the page loads this same file onto its own thread, so that the package carries all of it once.
 */

if ('WorkerGlobalScope' in globalThis) {
  const scope = self as unknown as {
    postMessage: (message: unknown) => void;
    onmessage: ((event: MessageEvent<unknown>) => void) | null;
  };
  const handle = foldingHandler(
    async (subdomain, user) => {
      const { replica, isKept, db } = await openAccountReplica(subdomain, user);
      return isKept ? foldingOf(replica, inPieces, rollupShelf(db)) : null;
    },
    (message) => scope.postMessage(message),
  );
  scope.onmessage = (event) => handle(event.data);
} else {
  offerFolding((replica) => foldingOf(replica, inPieces));
}
