import { type IDBPDatabase, openDB } from 'idb';

/** Raised with every change of what is kept: what a minute is about may be thrown away. */
const REQUEST_VERSION = 1;

export interface RequestStores {
  ledger: { key: string; value: unknown };
}

export type RequestDb = IDBPDatabase<RequestStores>;

/** Opens the requests of one person. One that a newer app made rejects: this page then counts alone. */
export function openRequestDb(name: string, onLost: () => void): Promise<RequestDb> {
  return openDB<RequestStores>(name, REQUEST_VERSION, {
    upgrade(db) {
      for (const store of db.objectStoreNames) db.deleteObjectStore(store);
      db.createObjectStore('ledger');
    },
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
    },
    terminated: onLost,
  });
}
