import { fileURLToPath } from 'node:url';
import { loadExport } from './loadExport.ts';
import type { BadLine } from './loadExport.ts';
import { loadInbox } from './loadInbox.ts';
import { readInbox } from './readInbox.ts';
import { seedAccount } from './seedAccount.ts';
import type { Store } from './Store.ts';

export type Seed = {
  readonly source: 'inbox' | 'empty' | 'file';
  readonly ticketsFile?: string | undefined;
};

const inboxFolder = fileURLToPath(new URL('../inbox', import.meta.url));

/** Fills an account at its first start and never again; answers the lines of an export that could not be read. */
export async function seedStore(store: Store, seed: Seed): Promise<readonly BadLine[]> {
  if (store.meta('seeded') !== undefined) return [];
  store.sql.transaction(() => {
    seedAccount(store);
    if (seed.source === 'inbox') loadInbox(store, readInbox(inboxFolder));
    store.search.catchUp();
    store.setMeta('seeded', seed.source);
  });
  if (seed.ticketsFile === undefined) return [];
  try {
    const badLines = await loadExport(store, seed.ticketsFile);
    store.search.catchUp();
    return badLines;
  } catch (error) {
    // Half an export must not pass for a whole one at the next start.
    store.clear();
    throw error;
  }
}
