import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import type { NewsWire } from '../outbox/NewsWire.ts';
import type { OneWriter } from '../outbox/OneWriter.ts';
import { storageFailure, stored } from '../storageFailure.ts';
import { type AccountDb, TABLE_KEY } from './AccountDb.ts';
import { type ChunkContent, packChunk } from './Chunk.ts';
import { chunkReader, DamagedError } from './chunkReader.ts';
import { keptNumbers } from './keptState.ts';
import { packEvent } from './packEvent.ts';
import { packMention } from './packMention.ts';
import { putChunk, stateIn } from './putChunk.ts';
import { replicaNews } from './replicaNews.ts';
import { tidyChunks } from './tidyChunks.ts';

/**
 * The account's replica in IndexedDB. What is damaged is cleared and told as a failure once: the next reading begins
 * anew, from the account.
 */
export function browserAccountReplica(
  db: () => Promise<AccountDb>,
  wire: NewsWire,
  writer: OneWriter,
): AccountReplica {
  const { tell, onNews } = replicaNews(wire);
  const read = chunkReader(db);

  async function clear(): Promise<void> {
    const transaction = (await db()).transaction(['chunks', 'shelf'], 'readwrite');
    const stores = [transaction.objectStore('chunks'), transaction.objectStore('shelf')];
    await Promise.all([...stores.map((store) => store.clear()), transaction.done]);
    tell({ about: 'replica' });
  }

  /** Beside whatever is being read, of the reading that is under way. */
  function beside(content: ChunkContent): Promise<Result<void, Failure>> {
    return stored('keep account', async () => {
      const state = stateIn(await (await db()).get('shelf', 'state'));
      if (state === null) return ok(undefined);
      const { reading } = state.feeds.mentions;
      const chunk = await packChunk('mentions', reading, content);
      const isSame = await putChunk(
        await db(),
        chunk,
        null,
        (now) => now?.feeds.mentions.reading === reading,
      );
      if (!isSame) return beside(content);
      tell({ about: 'replica' });
      return ok(undefined);
    });
  }

  return {
    state: () => stored('read account', async () => ok(stateIn(await (await db()).get('shelf', 'state')))),
    add: (page, state) =>
      stored('keep account', async () => {
        const { feed, mentions, events, gone } = page;
        const rows = feed === 'mentions' ? mentions.map(packMention) : events.map(packEvent);
        const isEmpty = rows.length + gone.length === 0;
        const chunk = isEmpty ? null : await packChunk(feed, state.feeds[feed].reading, { rows, gone });
        const isKept = await putChunk(await db(), chunk, state, (now) => (now?.step ?? 0) + 1 === state.step);
        if (isKept) tell({ about: 'replica' });
        return ok(isKept);
      }),
    addOwn: (mentions) =>
      beside({ rows: mentions.map((value) => packMention({ recordId: null, value })), gone: [] }),
    drop: async (gone) => {
      const dropped = await beside({ rows: [], gone });
      // Rows of whoever was erased are made without them, not kept until then.
      return dropped.ok ? stored('keep account', () => withoutTable(db)) : dropped;
    },
    read: () =>
      stored('read account', async () => {
        try {
          const { revision, mentions, events } = await read();
          return ok({ revision, mentions, events });
        } catch (error) {
          if (error instanceof DamagedError) await clear();
          return failed(storageFailure('read account'));
        }
      }),
    numbers: () =>
      stored('read numbers', async () => {
        const shelf = (await db()).transaction('shelf').store;
        const [kept, revision] = await Promise.all([shelf.get('numbers'), shelf.get('revision')]);
        const numbers = v.safeParse(keptNumbers, kept);
        if (!numbers.success) return ok(null);
        return ok({ ...numbers.output, isFresh: numbers.output.revision === revision });
      }),
    saveNumbers: (numbers) =>
      stored('keep numbers', async () => {
        await (await db()).put('shelf', numbers, 'numbers');
        tell({ about: 'numbers' });
        return ok(undefined);
      }),
    tidy: () =>
      stored('tidy account', async () => {
        await tidyChunks(await db(), read);
        return ok(undefined);
      }),
    clear: () =>
      stored('clear account', async () => {
        await clear();
        return ok(undefined);
      }),
    onNews,
    alone: writer.run,
  };
}

async function withoutTable(db: () => Promise<AccountDb>): Promise<Result<void, Failure>> {
  await (await db()).delete('shelf', TABLE_KEY);
  return ok(undefined);
}
