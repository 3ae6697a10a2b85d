import type { OutboxEntry } from '#ports/Outbox.ts';
import { readable } from '../keptSchemas.ts';
import { keptEntry } from './keptEntry.ts';
import type { OutboxDb } from './OutboxDb.ts';
import type { OutboxShelf } from './OutboxShelf.ts';

/**
 * Entries in IndexedDB, each under its id. Written through to the disk, since a laptop may lose its power. What cannot be
 * read (a newer app wrote it) is passed over and stays where it is.
 */
export function browserOutboxShelf(db: () => Promise<OutboxDb>): OutboxShelf {
  return {
    read: async () => inOrder(await (await db()).getAll('entries')),
    change: async (change) => {
      const transaction = (await db()).transaction('entries', 'readwrite', { durability: 'strict' });
      const before = inOrder(await transaction.store.getAll());
      const after = change(before);
      const kept = new Set(after.map(({ id }) => id));
      const gone = before.filter(({ id }) => !kept.has(id));
      const fresh = after.filter((entry) => !before.includes(entry));
      await Promise.all([
        ...gone.map(({ id }) => transaction.store.delete(id)),
        ...fresh.map((entry) => transaction.store.put(entry, entry.id)),
        transaction.done,
      ]);
      return after;
    },
  };
}

function inOrder(kept: readonly unknown[]): readonly OutboxEntry[] {
  return readable(keptEntry, kept).toSorted((a, b) => a.order - b.order);
}
