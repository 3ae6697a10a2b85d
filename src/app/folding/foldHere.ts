import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { inPieces } from './inPieces.ts';

/** Folding on the page's own thread, where the browser refuses workers. */
export function foldHere(replica: AccountReplica): AccountFolding {
  return foldingOf(replica, inPieces);
}
