import type { FeedName, SyncState } from '#ports/AccountReplica.ts';
import * as v from 'valibot';
import type { AccountDb } from './AccountDb.ts';
import type { Chunk } from './Chunk.ts';
import { keptState } from './keptState.ts';

const FEEDS = ['mentions', 'events'] as const;

/**
 * Keeps a chunk, and how far the reading then stands, in one step; `next` is `null` where that does not change. False,
 * and nothing is changed, where the state that stands by then does not allow it.
 */
export async function putChunk(
  db: AccountDb,
  chunk: Chunk | null,
  next: SyncState | null,
  isAllowed: (before: SyncState | null) => boolean,
): Promise<boolean> {
  const transaction = db.transaction(['chunks', 'shelf'], 'readwrite');
  const [chunks, shelf] = [transaction.objectStore('chunks'), transaction.objectStore('shelf')];
  const before = stateIn(await shelf.get('state'));
  const isPut = isAllowed(before);
  if (isPut) {
    let hasChanged = chunk !== null;
    // What lies there without a state that can be read is not ours to trust.
    if (before === null) await chunks.clear();
    if (chunk !== null) await chunks.add(chunk);
    const replaced = FEEDS.filter((feed) => next !== null && isReplaced(feed, before, next));
    for (let at = replaced.length > 0 ? await chunks.openCursor() : null; at !== null;) {
      const { feed, reading } = at.value as Partial<Chunk>;
      if (replaced.some((one) => one === feed && next?.feeds[one].reading !== reading)) {
        await at.delete();
        hasChanged = true;
      }
      at = await at.continue();
    }
    if (next !== null) await shelf.put(next, 'state');
    const revision = await shelf.get('revision');
    if (hasChanged) await shelf.put((typeof revision === 'number' ? revision : 0) + 1, 'revision');
  }
  await transaction.done;
  return isPut;
}

/** How far the reading stands, `null` where nothing readable says so. */
export function stateIn(kept: unknown): SyncState | null {
  const state = v.safeParse(keptState, kept);
  return state.success ? state.output : null;
}

/** A later reading has come to its end: what earlier ones brought goes. */
function isReplaced(feed: FeedName, before: SyncState | null, next: SyncState): boolean {
  const { isComplete, reading } = next.feeds[feed];
  return isComplete && reading > 1 && before?.feeds[feed].isComplete !== true;
}
