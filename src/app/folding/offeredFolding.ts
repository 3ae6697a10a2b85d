import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';

/** Makes a folding on the thread on which it is called. */
export type FoldHere = (replica: AccountReplica) => AccountFolding;

const slot = globalThis as { groundswellFolding?: FoldHere };

/** Leaves the folding where the page that loaded its script finds it; scripts of workers export nothing. */
export function offerFolding(fold: FoldHere): void {
  slot.groundswellFolding = fold;
}

/** The folding that the script has left. */
export function offeredFolding(): FoldHere {
  const fold = slot.groundswellFolding;
  if (fold === undefined) throw new Error('The folding was not loaded');
  return fold;
}
