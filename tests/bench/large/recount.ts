import type { Frame } from 'playwright-core';
import type { Mention } from '#domain/mention/Mention.ts';

/** So long after its start a board has begun to listen to what other tabs send. */
const LISTENING_AFTER_MS = 6_000;

/**
 * Tells the board, as another tab of the person would, that one more mention was sent, and waits for the number that
 * follows. Gives how long that took, and the longest that the page's thread was held meanwhile.
 */
export async function recount(
  frame: Frame,
  mention: Mention,
  shown: string,
): Promise<{ readonly ms: number; readonly heldMs: number }> {
  await new Promise((resolve) => setTimeout(resolve, LISTENING_AFTER_MS));
  return frame.evaluate(tell, { mention, shown });
}

/** Runs in the page. */
async function tell({ mention, shown }: { readonly mention: unknown; readonly shown: string }) {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.endsWith('.outbox'));
  const channel = new BroadcastChannel(found?.name ?? '');
  let heldMs = 0;
  let last = performance.now();
  const begun = last;
  channel.postMessage({ about: 'sent', entry: 'bench', sent: { kind: 'mention', mention } });
  while (!document.body.innerText.includes(shown)) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    const now = performance.now();
    heldMs = Math.max(heldMs, now - last);
    last = performance.now();
    if (now - begun > 240_000) throw new Error(`${shown} was never shown`);
  }
  channel.close();
  return { ms: performance.now() - begun, heldMs };
}
