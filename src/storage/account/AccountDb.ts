import { deleteDB, type IDBPDatabase, openDB } from 'idb';

/** Raised with every change of what is kept or how: another version is thrown away, since the account has it all. */
export const ACCOUNT_VERSION = 1;

/** Of `shelf`: the rows of rollups. They go with everything else there, and as soon as anything is erased. */
export const TABLE_KEY = 'rollup';

/**
 * `chunks` holds what was read, some hundred things a value, in the order of its arrival: what comes later counts.
 * `shelf` holds single values by name.
 */
export interface AccountStores {
  chunks: { key: number; value: unknown };
  shelf: { key: string; value: unknown };
}

export type AccountDb = IDBPDatabase<AccountStores>;

/** Opens the database, and makes it anew where it is of another version or not as it should be. */
export async function openAccountDb(name: string, onLost: () => void): Promise<AccountDb> {
  try {
    return await open(name, onLost);
  } catch {
    await deleteDB(name);
    return open(name, onLost);
  }
}

async function open(name: string, onLost: () => void): Promise<AccountDb> {
  const db = await openDB<AccountStores>(name, ACCOUNT_VERSION, {
    upgrade(fresh) {
      for (const store of [...fresh.objectStoreNames]) fresh.deleteObjectStore(store);
      fresh.createObjectStore('chunks', { autoIncrement: true });
      fresh.createObjectStore('shelf');
    },
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
    },
    terminated: onLost,
  });
  const names = [...db.objectStoreNames];
  if (['chunks', 'shelf'].every((store) => names.some((there) => there === store))) return db;
  db.close();
  throw new DOMException('stores are missing', 'VersionError');
}
