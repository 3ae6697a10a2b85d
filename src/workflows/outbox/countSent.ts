import type { Flushed } from './flushOutbox.ts';
import type { Sender } from './Sender.ts';

/** Tells all tabs the counts of the themes whose mentions were sent (`tellCounts`); where that fails, the next reader counts. */
export async function countSent(outside: Sender, mentioned: Flushed['mentioned']): Promise<void> {
  if (mentioned.size === 0) return;
  const loaded = await import('../tellCounts.ts').catch(() => null);
  await loaded?.tellCounts(outside, mentioned);
}
