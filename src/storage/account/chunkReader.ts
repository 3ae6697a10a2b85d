import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { KeptAccount } from '#ports/AccountReplica.ts';
import * as v from 'valibot';
import type { AccountDb } from './AccountDb.ts';
import { type Chunk, type ChunkContent, keptChunk, packChunk, unpackChunk } from './Chunk.ts';
import { type KeptThings, keptThings } from './keptThings.ts';
import { packEvent, unpackEvent } from './packEvent.ts';
import { packMention, unpackMention } from './packMention.ts';

/** So many things go into a chunk that is written anew. */
export const ROWS_PER_CHUNK = 1_000;

/** Everything in the chunks, and what tells whether it still is. */
export interface ReadChunks extends KeptAccount {
  readonly keys: readonly IDBValidKey[];
  /** How many rows are kept of which nothing is needed any more, and whether something in them is gone. */
  readonly waste: number;
  readonly hasGone: boolean;
  /** All that is kept, packed anew. */
  readonly repack: (readings: Readonly<Record<Chunk['feed'], number>>) => Promise<readonly Chunk[]>;
}

/** What is in the chunks is not what we wrote: all of it is read from the account again. */
export class DamagedError extends Error {}

/**
 * Reads chunks, and the next time only those that came since. One at a time; rejects with `DamagedError` where something
 * is not as it should be.
 */
export function chunkReader(db: () => Promise<AccountDb>): () => Promise<ReadChunks> {
  let known = start();
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<ReadChunks> {
    const transaction = (await db()).transaction(['chunks', 'shelf']);
    const chunks = transaction.objectStore('chunks');
    const [keys, kept] = await Promise.all([
      chunks.getAllKeys(),
      transaction.objectStore('shelf').get('revision'),
    ]);
    const isMore = known.keys.every((key, i) => key === keys[i]);
    if (!isMore) known = start();
    const fresh = keys.slice(known.keys.length);
    const [first] = fresh;
    const values = first === undefined ? [] : await chunks.getAll(IDBKeyRange.lowerBound(first));
    await transaction.done;
    try {
      const contents = await Promise.all(values.map(open));
      for (const { chunk, content } of contents) take(known, chunk, content);
    } catch {
      known = start();
      throw new DamagedError('account replica');
    }
    known = { ...known, keys };
    const [mentions, events] = [known.mentions.values(), known.events.values()];
    return {
      revision: v.is(v.number(), kept) ? kept : 0,
      keys,
      mentions: mentions.map(({ value }) => value),
      events: events.map(({ value }) => value),
      waste: known.rows - mentions.length - events.length,
      hasGone: known.gone > 0,
      repack: async (readings) => [
        ...(await pack('mentions', readings.mentions, mentions.map(packMention))),
        ...(await pack('events', readings.events, events.map(packEvent))),
      ],
    };
  }

  return () => {
    const mine = last.then(read);
    last = mine.catch(() => undefined);
    return mine;
  };
}

interface Known {
  readonly keys: readonly IDBValidKey[];
  readonly mentions: KeptThings<Mention>;
  readonly events: KeptThings<JournalEvent>;
  rows: number;
  gone: number;
}

function start(): Known {
  const mentions = keptThings<Mention>(({ changedAt, at }) => changedAt ?? at);
  return { keys: [], mentions, events: keptThings<JournalEvent>(({ at }) => at), rows: 0, gone: 0 };
}

async function open(value: unknown): Promise<{ readonly chunk: Chunk; readonly content: ChunkContent }> {
  const chunk = v.parse(keptChunk, value);
  return { chunk, content: await unpackChunk(chunk) };
}

function take(known: Known, { feed }: Chunk, { rows, gone }: ChunkContent): void {
  for (const row of rows) {
    if (feed === 'mentions') known.mentions.put(must(unpackMention(row)));
    else known.events.put(must(unpackEvent(row)));
  }
  for (const id of gone) (feed === 'mentions' ? known.mentions : known.events).drop(id);
  known.rows += rows.length;
  known.gone += gone.length;
}

function must<T>(row: T | null): T {
  if (row === null) throw new DamagedError('row');
  return row;
}

function pack(feed: Chunk['feed'], reading: number, rows: readonly unknown[]): Promise<readonly Chunk[]> {
  const count = Math.ceil(rows.length / ROWS_PER_CHUNK);
  return Promise.all(
    Array.from({ length: count }, (_, n) =>
      packChunk(feed, reading, {
        rows: rows.slice(n * ROWS_PER_CHUNK, (n + 1) * ROWS_PER_CHUNK),
        gone: [],
      }),
    ),
  );
}
