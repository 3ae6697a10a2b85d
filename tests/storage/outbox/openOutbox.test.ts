import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { lazyOutbox } from '#storage/outbox/lazyOutbox.ts';
import { leaseWriter } from '#storage/outbox/leaseWriter.ts';
import { memoryOutbox } from '#storage/outbox/memoryOutbox.ts';
import { openOutbox } from '#storage/outbox/openOutbox.ts';
import { openOutboxDb } from '#storage/outbox/OutboxDb.ts';
import { openBrowserStorage } from '#storage/openBrowserStorage.ts';
import { outboxContract, sampleEntries, sampleEntry } from '../../ports/Outbox.contract.ts';

let count = 0;
const nextName = () => `groundswell.acme.${++count}.outbox`;

afterEach(() => vi.unstubAllGlobals());

outboxContract(async () => {
  const name = nextName();
  return () => openOutbox(name);
});

describe('with the browser’s own locks', () => {
  const locks = { request: vi.fn((_name: string, work: () => Promise<unknown>) => work()) };

  it('asks for one of its own name', async () => {
    vi.stubGlobal('navigator', { locks });
    const name = nextName();
    const outbox = await openOutbox(name);
    expect(await outbox.alone(async () => 3)).toBe(3);
    expect(locks.request.mock.calls.map(([asked]) => asked)).toEqual([name]);
  });
});

describe('what waits in the outbox', () => {
  it('outlives the replica, whatever becomes of that', async () => {
    const user = asId<UserId>('4711');
    const first = await openBrowserStorage('acme', user);
    await first.outbox.update(() => sampleEntries());
    await first.replica.clear();
    (await openDB('groundswell.acme.4711')).close();
    await deleteDB('groundswell.acme.4711');
    const again = await openBrowserStorage('acme', user);
    expect(await again.outbox.update((entries) => entries)).toEqual(ok(sampleEntries()));
  });

  it('is nobody else’s', async () => {
    const mine = await openBrowserStorage('acme', asId<UserId>('4712'));
    await mine.outbox.update(() => sampleEntries());
    const theirs = await openBrowserStorage('acme', asId<UserId>('4713'));
    const elsewhere = await openBrowserStorage('acme2', asId<UserId>('4712'));
    expect(await theirs.outbox.update((entries) => entries)).toEqual(ok([]));
    expect(await elsewhere.outbox.update((entries) => entries)).toEqual(ok([]));
  });

  it('stays where it is when this app cannot read it', async () => {
    const name = nextName();
    const outbox = await openOutbox(name);
    await outbox.update(() => [sampleEntry(1)]);
    const db = await openDB(name);
    const newer = { ...sampleEntry(2), write: { kind: 'split', of: 'tomorrow' } };
    await db.put('entries', newer, newer.id);
    expect(await outbox.update(() => [])).toEqual(ok([]));
    expect(await db.getAll('entries')).toEqual([newer]);
    db.close();
  });

  it('is not touched by an older app: it says that it keeps nothing', async () => {
    const name = nextName();
    const first = await openOutbox(name);
    await first.update(() => [sampleEntry(1)]);
    const newer = await openDB(name, 99);
    newer.close();
    const older = await openOutbox(name);
    expect(await older.update(() => [])).toMatchObject({ ok: false, failure: { kind: 'storage' } });
    const there = await openDB(name);
    expect(await there.count('entries')).toBe(1);
    there.close();
  });

  it('ignores what is no news', async () => {
    const name = nextName();
    const outbox = await openOutbox(name);
    const heard: string[] = [];
    outbox.onNews(({ about }) => heard.push(about));
    const channel = new BroadcastChannel(name);
    for (const nonsense of [null, 'theme', { about: 'theme', theme: { id: 'x' } }, { about: 'split' }])
      channel.postMessage(nonsense);
    const told = new Promise<void>((resolve) => outbox.onNews(() => resolve()));
    channel.postMessage({ about: 'sent', entry: 'e', sent: { kind: 'done' } });
    await told;
    channel.close();
    expect(heard).toEqual(['sent']);
  });
});

describe('where the browser keeps nothing', () => {
  it('says so with every action, and still carries news in its own tab', async () => {
    vi.stubGlobal('indexedDB', undefined);
    for (const outbox of [await openOutbox('blocked'), memoryOutbox()]) {
      const heard: string[] = [];
      outbox.onNews(({ about }) => heard.push(about));
      const updated = await outbox.update(() => [sampleEntry(1)]);
      expect(updated).toMatchObject({ ok: false, failure: { kind: 'storage' } });
      outbox.tell({ about: 'entries' });
      expect([heard, outbox.known()]).toEqual([['entries'], []]);
    }
  });
});

describe('an outbox that is loaded when it is needed', () => {
  it('is not loaded before, says what it knows, and tries again when loading failed', async () => {
    const inner = await openOutbox(nextName());
    const load = vi.fn().mockRejectedValueOnce(new Error('no connection')).mockResolvedValue(inner);
    const outbox = lazyOutbox(load);
    const heard: string[] = [];
    outbox.onNews(({ about }) => heard.push(about));
    expect([outbox.known(), load.mock.calls.length]).toEqual([[], 0]);
    const lost = await outbox.update(() => [sampleEntry(1)]);
    expect(lost).toMatchObject({ ok: false, failure: { kind: 'storage' } });
    expect(await outbox.update(() => [sampleEntry(1)])).toEqual(ok([sampleEntry(1)]));
    expect(outbox.known()).toEqual([sampleEntry(1)]);
    expect(heard).toContain('entries');
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('one writer by lease', () => {
  it('waits for another page, and takes over from one that is gone', async () => {
    const name = nextName();
    const db = await openOutboxDb(name, () => undefined);
    const world = { nowMs: 0 };
    const waits: number[] = [];
    const page = (holder: string) =>
      leaseWriter(async () => db, {
        holder,
        nowMs: () => world.nowMs,
        sleep: async (milliseconds) => {
          waits.push(milliseconds);
          world.nowMs += milliseconds;
        },
      });
    const gone = page('gone');
    const begun = new Promise<void>((resolve) => {
      void gone.run(() => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    await begun;
    expect(await page('next').run(async () => 'mine')).toBe('mine');
    expect(waits.length).toBeGreaterThan(10);
    waits.length = 0;
    expect(await page('third').run(async () => 'free')).toBe('free');
    expect(waits).toEqual([]);
  });
});
