import type { FoldingPace } from '#workflows/sync/foldingOf.ts';

/** A thread is not held longer than this, so that other calls come between. */
const HOLD_MS = 20;

/** Work in pieces of 20 ms. */
export const inPieces: FoldingPace = {
  begin: () => {
    const until = performance.now() + HOLD_MS;
    return () => performance.now() > until;
  },
  rest: () => new Promise((resolve) => setTimeout(resolve)),
};
