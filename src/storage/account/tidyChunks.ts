import type { SyncState } from '#ports/AccountReplica.ts';
import type { AccountDb } from './AccountDb.ts';
import { type ReadChunks, ROWS_PER_CHUNK } from './chunkReader.ts';
import { stateIn } from './putChunk.ts';

/** More chunks than twice what is needed, and these, are written anew. */
const SPARE_CHUNKS = 24;

/** Writes all chunks anew where that is worth it, unless something came between: then the next time. */
export async function tidyChunks(db: AccountDb, read: () => Promise<ReadChunks>): Promise<void> {
  const state = stateIn(await db.get('shelf', 'state'));
  if (state === null || isReadingAnew(state)) return;
  const { keys, waste, hasGone, mentions, events, repack } = await read();
  const kept = mentions.length + events.length;
  const isWasteful = waste > kept / 2 + ROWS_PER_CHUNK;
  const isScattered = keys.length > 2 * Math.ceil(kept / ROWS_PER_CHUNK) + SPARE_CHUNKS;
  if (!hasGone && !isWasteful && !isScattered) return;
  const fresh = await repack({ mentions: state.feeds.mentions.reading, events: state.feeds.events.reading });
  const chunks = db.transaction('chunks', 'readwrite').store;
  const still = await chunks.getAllKeys();
  const isSame = still.length === keys.length && still.every((key, i) => key === keys[i]);
  if (!isSame) return;
  await chunks.clear();
  for (const chunk of fresh) await chunks.add(chunk);
}

/** Chunks of two readings must stay apart until the newer one is complete. */
function isReadingAnew({ feeds }: SyncState): boolean {
  return Object.values(feeds).some(({ isComplete, reading }) => !isComplete && reading > 1);
}
