import { type IDBPDatabase, openDB } from 'idb';

/** Raised with a step in `upgrade` that carries what is there: this is the only place of what an agent kept. */
const PRIVATE_VERSION = 1;

export interface PrivateStores {
  keepsakes: { key: string; value: unknown };
  timings: { key: number; value: unknown };
}

export type PrivateDb = IDBPDatabase<PrivateStores>;

/** Opens what is the agent's alone. Never thrown away; one that a newer app wrote rejects. */
export function openPrivateDb(name: string, onLost: () => void): Promise<PrivateDb> {
  return openDB<PrivateStores>(name, PRIVATE_VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore('keepsakes');
        db.createObjectStore('timings', { autoIncrement: true });
      }
    },
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
    },
    terminated: onLost,
  });
}
