import type { Frame } from 'playwright-core';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { numbersOf } from '#domain/champion/ThemeNumbers.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { SyncState } from '#ports/AccountReplica.ts';
import { packChunk } from '#storage/account/Chunk.ts';
import { packEvent } from '#storage/account/packEvent.ts';
import { packMention } from '#storage/account/packMention.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import type { LargeAccount } from './largeAccount.ts';

const ROWS = 1_000;

/** What a browser keeps after it has read this account to its end, packed as the app packs it, to be put into a page. */
export async function packReplica({ mentions, events }: LargeAccount) {
  const rows = {
    mentions: mentions.map((value, n) =>
      packMention({ recordId: `01MENTION${String(n).padStart(17, '0')}`, value }),
    ),
    events: events.map((value) => packEvent({ recordId: value.recordId, value })),
  };
  const chunks = [];
  for (const feed of ['events', 'mentions'] as const)
    for (let from = 0; from < rows[feed].length; from += ROWS) {
      const chunk = await packChunk(feed, 1, { rows: rows[feed].slice(from, from + ROWS), gone: [] });
      chunks.push({ ...chunk, bytes: Buffer.from(chunk.bytes).toString('base64') });
    }
  return { chunks, themes: numbersOf(foldAccount(mentions, events)) };
}

/** Puts it into the app's own databases, which its first page has made. Gives how many bytes the browser then counts more. */
export async function seedReplica(
  frame: Frame,
  { chunks, themes: numbers }: Awaited<ReturnType<typeof packReplica>>,
  { themes }: LargeAccount,
): Promise<number> {
  const at = instant(Date.now());
  const begun = startSync('admin');
  const read = { place: 'end', isComplete: true, isWhole: true };
  const feeds = {
    events: { ...begun.feeds.events, ...read },
    mentions: { ...begun.feeds.mentions, ...read },
  };
  const state: SyncState = { ...begun, step: 1, feeds, syncedAt: at, exportedAt: at };
  const before = await usageOf(frame);
  for (let from = 0; from < chunks.length; from += 10)
    await frame.evaluate(putChunks, chunks.slice(from, from + 10));
  const champions = [...new Set(themes.map(({ championId }) => championId))];
  await frame.evaluate(putShelf, {
    // Whoever champions something was named when the list was open before.
    people: champions.map((id, n) => ({ id, name: `Agent ${n + 1}`, avatarUrl: null, isStaff: true })),
    state,
    numbers: { revision: chunks.length, at, themes: numbers },
    revision: chunks.length,
    // As a reading leaves them: the next one asks what changed since.
    themes: { themes, readAt: at, seenUpTo: themes.at(-1)?.countedAt ?? null },
  });
  return (await usageOf(frame)) - before;
}

async function usageOf(frame: Frame): Promise<number> {
  const { usage = 0 } = await frame.evaluate(() => navigator.storage.estimate());
  return usage;
}

/* What runs in the page stands alone: it goes there as text. */

async function putChunks(chunks: readonly { readonly bytes: string }[]): Promise<void> {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.endsWith('.account'));
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(found?.name ?? '');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('open'));
  });
  const transaction = db.transaction('chunks', 'readwrite');
  for (const chunk of chunks)
    transaction
      .objectStore('chunks')
      .add({ ...chunk, bytes: Uint8Array.from(atob(chunk.bytes), (char) => char.charCodeAt(0)) });
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
}

async function putShelf(values: {
  readonly state: unknown;
  readonly numbers: unknown;
  readonly revision: number;
  readonly themes: unknown;
  readonly people: readonly { readonly id: string | null }[];
}): Promise<void> {
  const open = (name: string) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('open'));
    });
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.endsWith('.account'));
  const account = found?.name ?? '';
  const put = async (name: string, shelf: Readonly<Record<string, unknown>>) => {
    const db = await open(name);
    const transaction = db.transaction('shelf', 'readwrite');
    for (const [key, value] of Object.entries(shelf)) transaction.objectStore('shelf').put(value, key);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
  };
  const { themes, people, ...own } = values;
  const main = account.slice(0, -'.account'.length);
  await put(main, { themes });
  const db = await open(main);
  const transaction = db.transaction('people', 'readwrite');
  for (const person of people) transaction.objectStore('people').put(person, person.id ?? '');
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
  await put(account, own);
}
