import { deleteDB, type IDBPDatabase, openDB } from 'idb';

/** Raised with every change of what is kept: another version is thrown away, since the account has it all. */
export const REPLICA_VERSION = 1;

/** `shelf` holds single values by name; the others hold one value a thing, by its id. */
export interface ReplicaStores {
  shelf: { key: string; value: unknown };
  people: { key: string; value: unknown };
  mentions: { key: string; value: unknown; indexes: { ticket: string } };
}

export type ReplicaDb = IDBPDatabase<ReplicaStores>;

/** Opens the database, and makes it anew where it is of another version or not as it should be. */
export async function openReplicaDb(name: string, onLost: () => void): Promise<ReplicaDb> {
  try {
    return await open(name, onLost);
  } catch {
    // A newer app has been here, or the browser found the file damaged: what is in it is not ours to trust.
    await deleteDB(name);
    return open(name, onLost);
  }
}

async function open(name: string, onLost: () => void): Promise<ReplicaDb> {
  const db = await openDB<ReplicaStores>(name, REPLICA_VERSION, {
    upgrade(fresh) {
      for (const store of [...fresh.objectStoreNames]) fresh.deleteObjectStore(store);
      fresh.createObjectStore('shelf');
      fresh.createObjectStore('people');
      fresh.createObjectStore('mentions').createIndex('ticket', 'ticketId');
    },
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
    },
    terminated: onLost,
  });
  const names = [...db.objectStoreNames];
  if (['shelf', 'people', 'mentions'].every((store) => names.some((there) => there === store))) return db;
  db.close();
  throw new DOMException('stores are missing', 'VersionError');
}
