import { type IDBPDatabase, openDB } from 'idb';

/** Raised with a step in `upgrade` that carries what is there: for a while this is the only place of what an agent did. */
const OUTBOX_VERSION = 1;

export interface OutboxStores {
  entries: { key: string; value: unknown };
  leases: { key: string; value: unknown };
}

export type OutboxDb = IDBPDatabase<OutboxStores>;

/** Opens the outbox of one person. Never thrown away; one that a newer app wrote rejects. */
export function openOutboxDb(name: string, onLost: () => void): Promise<OutboxDb> {
  return openDB<OutboxStores>(name, OUTBOX_VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore('entries');
        db.createObjectStore('leases');
      }
    },
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
    },
    terminated: onLost,
  });
}
