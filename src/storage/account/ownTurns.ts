import type { OneWriter } from '../outbox/OneWriter.ts';

/** One after the other on this page alone. */
export function ownTurns(): OneWriter {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
