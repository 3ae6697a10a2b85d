import 'fake-indexeddb/auto';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { openAccountReplica } from '#storage/account/openAccountReplica.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { accountReplicaContract, mentionOf, pageOf, stepAfter } from '../../ports/AccountReplica.contract.ts';

let count = 0;
const nextUser = () => asId<UserId>(String(++count));
const nameOf = (user: UserId) => `groundswell.acme.${user}.account`;
const open = async (user: UserId) => (await openAccountReplica('acme', user)).replica;
const first = stepAfter(startSync('admin'));
const page = pageOf('mentions', { mentions: [{ recordId: 'R1', value: mentionOf(1) }] });

afterEach(() => vi.unstubAllGlobals());

accountReplicaContract(() => open(nextUser()));
describe('in memory', () => accountReplicaContract(async () => memoryAccountReplica()));

describe('what a browser keeps of an account', () => {
  it('is there again when the page is opened again, for the same person and account alone', async () => {
    const user = nextUser();
    await (await open(user)).add(page, first);
    const again = await open(user);
    expect(await again.state()).toEqual({ ok: true, value: first });
    expect(await again.read()).toMatchObject({ value: { mentions: [{ ticketId: '1' }] } });
    expect(await (await open(nextUser())).state()).toEqual({ ok: true, value: null });
    const elsewhere = await openAccountReplica('acme2', user);
    expect(await elsewhere.replica.state()).toEqual({ ok: true, value: null });
  });

  it('is thrown away where another version kept it, or not all of its stores are there', async () => {
    for (const version of [99, 1]) {
      const user = nextUser();
      const other = await openDB(nameOf(user), version, {
        upgrade: (db) => void db.createObjectStore('shelf'),
      });
      other.close();
      const replica = await open(user);
      expect(await replica.state()).toEqual({ ok: true, value: null });
      expect(await replica.add(page, first)).toEqual({ ok: true, value: true });
    }
  });

  it.each([
    ['nonsense', { any: 'thing' }],
    ['damaged bytes', { feed: 'mentions', reading: 1, rows: 1, gone: 0, bytes: new Uint8Array([1, 2, 3]) }],
  ])('is cleared where a chunk is %s: the next reading begins anew', async (_, chunk) => {
    const user = nextUser();
    const replica = await open(user);
    await replica.add(page, first);
    const db = await openDB(nameOf(user));
    await db.add('chunks', chunk);
    db.close();
    expect(await (await open(user)).read()).toEqual({
      ok: false,
      failure: { kind: 'storage', what: 'read account' },
    });
    expect(await replica.state()).toEqual({ ok: true, value: null });
    expect(await replica.read()).toMatchObject({ ok: true, value: { mentions: [] } });
    expect(await replica.add(page, first)).toEqual({ ok: true, value: true });
  });

  it('is cleared where a row is not what a mention is', async () => {
    const user = nextUser();
    const replica = await open(user);
    const wrong = { ...mentionOf(1), at: 'yesterday' } as unknown as ReturnType<typeof mentionOf>;
    await replica.add(pageOf('mentions', { mentions: [{ recordId: 'R1', value: wrong }] }), first);
    expect(await replica.read()).toMatchObject({ ok: false });
    expect(await replica.state()).toEqual({ ok: true, value: null });
  });

  it('goes on from where an earlier version stood, which did not know what was altered', async () => {
    const user = nextUser();
    const replica = await open(user);
    const mentions = { ...first.feeds.mentions, altered: undefined };
    const db = await openDB(nameOf(user));
    await db.put('shelf', { ...first, feeds: { ...first.feeds, mentions } }, 'state');
    db.close();
    expect(await replica.state()).toEqual({ ok: true, value: first });
  });

  it('is not trusted where nothing says how far it was read', async () => {
    const user = nextUser();
    const replica = await open(user);
    await replica.add(page, first);
    const db = await openDB(nameOf(user));
    await db.put('shelf', { step: 'one' }, 'state');
    db.close();
    expect(await replica.state()).toEqual({ ok: true, value: null });
    const other = pageOf('mentions', { mentions: [{ recordId: 'R2', value: mentionOf(2) }] });
    await replica.add(other, first);
    expect(await replica.read()).toMatchObject({ value: { mentions: [{ ticketId: '2' }] } });
  });

  it('holds nobody’s words any more after they are gone and it was tidied', async () => {
    const user = nextUser();
    const replica = await open(user);
    const state = stepAfter(startSync('admin'), 'mentions', { isComplete: true });
    await replica.add(page, state);
    await replica.drop([mentionOf(1).id]);
    await replica.tidy();
    const db = await openDB(nameOf(user));
    expect(await db.getAll('chunks')).toEqual([]);
    db.close();
  });

  it('reads what another tab added since, and everything anew after it was tidied there', async () => {
    const user = nextUser();
    const [one, two] = [await open(user), await open(user)];
    const tickets = async () => {
      const read = await one.read();
      return read.ok ? read.value.mentions.map(({ ticketId }) => ticketId).toSorted() : [];
    };
    await two.add(page, first);
    expect(await tickets()).toEqual(['1']);
    await two.addOwn([mentionOf(2)]);
    expect(await tickets()).toEqual(['1', '2']);
    await two.drop([mentionOf(1).id]);
    await two.tidy();
    expect(await tickets()).toEqual(['2']);
  });

  it('tells other tabs, and opens again after one took the database away', async () => {
    const user = nextUser();
    const [one, two] = [await open(user), await open(user)];
    const news = new Promise((resolve) => one.onNews(resolve));
    await two.add(page, first);
    expect(await news).toEqual({ about: 'replica' });
    await deleteDB(nameOf(user));
    expect(await one.state()).toEqual({ ok: true, value: null });
    expect(await one.add(page, first)).toEqual({ ok: true, value: true });
  });

  it('lasts as long as the page where the browser refuses', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { replica, isKept } = await openAccountReplica('acme', nextUser());
    expect(isKept).toBe(false);
    await replica.add(page, first);
    expect(await replica.read()).toMatchObject({ ok: true, value: { mentions: [{ ticketId: '1' }] } });
  });
});
