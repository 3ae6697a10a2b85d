import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { draftEdit, draftLaunch } from '#domain/launch/draftLaunch.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import { readLaunches } from '#workflows/launch/readLaunches.ts';
import { sayLaunch } from '#workflows/launch/sayLaunch.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { fakeAccountFeed } from '../../ports/fakes/fakeAccountFeed.ts';
import { fakeAccount, fakeThemeStore } from '../../ports/fakes/fakeThemeStore.ts';

const ME = asId<UserId>('1');
const OTHER = asId<UserId>('2');
const ID = asId<ThemeId>('launch0001');
const FACTS = { name: 'New prices', on: null, themeId: null };
const by = (actor: UserId) => ({ actor, at: instant(0) });
const never = new AbortController().signal;

function browser(perPage = 100) {
  const accountReplica = memoryAccountReplica();
  const accountFeed = fakeAccountFeed(perPage);
  const account = fakeAccount();
  // What anybody writes, the feed shows.
  const put = account.events.set.bind(account.events);
  account.events.set = (key, event) => {
    accountFeed.put('events', event);
    return put(key, event);
  };
  return {
    accountReplica,
    accountFeed,
    folding: foldingOf(accountReplica),
    store: fakeThemeStore(ME, account),
    account,
  };
}

async function first(outside: ReturnType<typeof browser>): Promise<Launch> {
  const read = await readLaunches(outside, [], never);
  const launch = read.ok ? read.value.byId.get(ID) : undefined;
  if (launch === undefined) throw new Error('no launch');
  return launch;
}

describe('reading launches', () => {
  it('finds what was made a moment ago, in a browser that has read nothing', async () => {
    const outside = browser();
    expect(await readLaunches(outside, [], never)).toMatchObject({ ok: true, value: { isPartial: false } });
    const said = await sayLaunch(outside, draftLaunch(ID, FACTS, by(ME)), [], never);
    expect(said).toMatchObject({ ok: true, value: { isOvertaken: false } });
    expect(await first(outside)).toMatchObject(FACTS);
  });

  it('says that there may be more where the newest pages do not reach what is known', async () => {
    const outside = browser(1);
    for (let n = 0; n < 7; n++) {
      const id = asId<ThemeId>(`launch000${n}`);
      await outside.store.writeEvent(draftLaunch(id, FACTS, by(ME)));
    }
    const read = await readLaunches(outside, [], never);
    expect(read).toMatchObject({ ok: true, value: { isPartial: true } });
    expect(read.ok && read.value.byId.size).toBe(5);
    expect(outside.accountFeed.asked).toHaveLength(5);
  });

  it('never shows a request that failed as if there were none', async () => {
    const outside = browser();
    outside.accountFeed.onAsk = () => ({ kind: 'offline', what: 'read' });
    expect(await readLaunches(outside, [], never)).toMatchObject({ ok: false, failure: { kind: 'offline' } });
    outside.accountFeed.onAsk = null;
    await sayLaunch(outside, draftLaunch(ID, FACTS, by(ME)), [], never);
    const known = await readLaunches(outside, [], never);
    outside.accountFeed.onAsk = () => ({ kind: 'offline', what: 'read' });
    const journal = known.ok ? known.value.journal : [];
    expect(await readLaunches(outside, journal, never)).toMatchObject({
      ok: true,
      value: { isPartial: true, failure: { kind: 'offline' } },
    });
  });

  it('tells whoever edits second that somebody was first', async () => {
    const outside = browser();
    await sayLaunch(outside, draftLaunch(ID, FACTS, by(ME)), [], never);
    const seen = await first(outside);
    const theirs = fakeThemeStore(OTHER, outside.account);
    await theirs.writeEvent(draftEdit(seen, { ...FACTS, name: 'Theirs' }, by(OTHER)));
    const mine = draftEdit(seen, { ...FACTS, name: 'Mine' }, by(ME));
    expect(await sayLaunch(outside, mine, [], never)).toMatchObject({
      ok: true,
      value: { isOvertaken: true },
    });
    expect((await first(outside)).name).toBe('Theirs');
  });

  it('writes nothing where Zendesk does not answer, and says so', async () => {
    const outside = browser();
    outside.account.failure = { kind: 'forbidden', what: 'write event' };
    const said = await sayLaunch(outside, draftLaunch(ID, FACTS, by(ME)), [], never);
    expect(said).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(outside.account.events.size).toBe(0);
  });
});
