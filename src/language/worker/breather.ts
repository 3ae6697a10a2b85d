/** The engine holds a thread no longer than this before others get their turn. */
const LONGEST_HOLD_MS = 24;

/**
 * Gives a `breathe` for `createLanguage`: after some hundredths of a second it waits for a turn of the event loop,
 * so that clicks (on a page) and cancelling messages (in a worker) come through.
 */
export function breather(now: () => number): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < LONGEST_HOLD_MS) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    since = now();
  };
}
