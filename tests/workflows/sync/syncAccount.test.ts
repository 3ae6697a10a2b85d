import 'fake-indexeddb/auto';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { openAccountReplica } from '#storage/account/openAccountReplica.ts';
import { pageGapMs } from '#workflows/sync/pageGapMs.ts';
import { syncAccount } from '#workflows/sync/syncAccount.ts';
import {
  EXPORT_EVERY_HOURS,
  EXPORT_SPREAD_HOURS,
  LISTED_UP_TO,
  EXPORT_GAP_MS,
  LIST_GAP_MS,
  LONGEST_LIST_GAP_MS,
  MENTIONS_KEPT,
} from '#workflows/sync/syncPace.ts';
import { describe, expect, it } from 'vitest';
import { fakeAccountFeed, passMinutes } from '../../ports/fakes/fakeAccountFeed.ts';
import { AYLIN, claimEvent, createdEvent, never, sampleMention, sampleTheme } from '../../zendesk/samples.ts';
import { syncerFor, told } from './syncerFor.ts';

const theme = sampleTheme('csv');
const mentionOf = (ticket: number, more = {}) =>
  sampleMention(theme, asId<TicketId>(String(ticket)), AYLIN, {
    requesterId: asId<UserId>(String(700 + ticket)),
    ...more,
  });

/** By then everybody exports again. */
const DAY_MINUTES = (EXPORT_EVERY_HOURS + EXPORT_SPREAD_HOURS) * 60;

/** An account with two events and ten mentions, the last of them a quarter of an hour old. */
function account(perPage = 3) {
  const feed = fakeAccountFeed(perPage);
  feed.put('events', createdEvent(theme, AYLIN));
  feed.put('events', claimEvent(theme, AYLIN));
  const records = Array.from({ length: 10 }, (_, n) => feed.put('mentions', mentionOf(n + 1)));
  passMinutes(feed, 15);
  return { feed, records };
}

let count = 0;
const fresh = async () => (await openAccountReplica('acme', asId<UserId>(String(++count)))).replica;
const must = async (given: ReturnType<typeof syncAccount>) => {
  const synced = await given;
  if (!synced.ok) throw new Error(JSON.stringify(synced.failure));
  return synced.value;
};
const tickets = async (replica: AccountReplica) => {
  const read = await replica.read();
  return read.ok ? read.value.mentions.map(({ ticketId }) => Number(ticketId)).toSorted((a, b) => a - b) : [];
};
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('reading an account', () => {
  it('exports everything, events first, at its pace, and says how much there is', async () => {
    const { feed } = account();
    const syncer = syncerFor(feed, await fresh());
    const state = await must(syncAccount(syncer, false, never));
    expect(feed.asked).toEqual([
      'count mentions',
      'exportPage events',
      ...upTo(4).map(() => 'exportPage mentions'),
    ]);
    // Between any two exports, also between the last one of events and the first one of mentions.
    expect(syncer.paused).toEqual(upTo(4).map(() => EXPORT_GAP_MS));
    expect(state).toMatchObject({
      way: 'export',
      syncedAt: syncer.now(),
      feeds: { mentions: { isWhole: true, read: 10, total: 10 }, events: { isWhole: true } },
    });
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(10));
  });

  it('lists for those who may not export, to the same end', async () => {
    const { feed } = account();
    const exporting = syncerFor(feed, await fresh());
    await must(syncAccount(exporting, false, never));
    feed.mayExport = false;
    const listing = syncerFor(feed, await fresh(), 'agent');
    const state = await must(syncAccount(listing, false, never));
    expect([state.way, state.feeds.mentions.isWhole]).toEqual(['list', true]);
    expect(listing.paused).toEqual(upTo(3).map(() => LONGEST_LIST_GAP_MS));
    expect(await told(listing.accountReplica)).toEqual(await told(exporting.accountReplica));
  });

  it('asks nothing within a quarter of an hour, unless it is asked to', async () => {
    const { feed } = account();
    const syncer = syncerFor(feed, await fresh());
    await must(syncAccount(syncer, false, never));
    feed.asked.length = 0;
    passMinutes(feed, 14);
    await must(syncAccount(syncer, false, never));
    expect(feed.asked).toEqual([]);
    await must(syncAccount(syncer, true, never));
    expect([...new Set(feed.asked)]).toEqual(['latestPage events', 'latestPage mentions']);
  });

  it('reads later what was added and changed, also in the very second and minutes before', async () => {
    const { feed, records } = account();
    const syncer = syncerFor(feed, await fresh());
    await must(syncAccount(syncer, false, never));
    feed.put('mentions', mentionOf(11));
    feed.change(records[2] ?? '', { withdrawn: true });
    feed.nowMs -= 1_000;
    feed.put('mentions', mentionOf(12));
    passMinutes(feed, 15);
    const revision = async () => {
      const read = await syncer.accountReplica.read();
      return read.ok ? read.value.revision : 0;
    };
    await must(syncAccount(syncer, false, never));
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(12));
    const read = await syncer.accountReplica.read();
    expect(read.ok && read.value.mentions.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
    const before = await revision();
    passMinutes(feed, 15);
    await must(syncAccount(syncer, false, never));
    expect(await revision()).toBe(before);
  });

  it('brings the changes of a long absence quickly at first, then as slowly as a first reading', async () => {
    const { feed } = account();
    const syncer = syncerFor(feed, await fresh());
    await must(syncAccount(syncer, false, never));
    for (let n = 11; n <= 30; n++) feed.put('mentions', mentionOf(n));
    passMinutes(feed, 15);
    syncer.paused.length = 0;
    await must(syncAccount(syncer, false, never));
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(30));
    const { length } = syncer.paused;
    expect(length).toBeGreaterThan(4);
    expect(syncer.paused).toEqual([
      ...[LIST_GAP_MS, LIST_GAP_MS],
      ...upTo(length - 2).map(() => LONGEST_LIST_GAP_MS),
    ]);
  });

  it('finds after a day what was deleted, by the export', async () => {
    const { feed, records } = account();
    const syncer = syncerFor(feed, await fresh());
    await must(syncAccount(syncer, false, never));
    feed.remove(records[4] ?? '');
    passMinutes(feed, DAY_MINUTES);
    feed.asked.length = 0;
    await must(syncAccount(syncer, false, never));
    expect(feed.asked).toEqual(['exportPage events', 'exportPage mentions']);
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(10).filter((n) => n !== 5));
  });

  it('exports a day later and up to four hours after that, each person at another time but always the same', async () => {
    const hoursUntilExport = async (who: string) => {
      const { feed } = account();
      const syncer = {
        ...syncerFor(feed, memoryAccountReplica()),
        worker: { id: asId<UserId>(who), role: 'admin' },
      };
      await must(syncAccount(syncer, false, never));
      feed.asked.length = 0;
      for (let minutes = 15; ; minutes += 15) {
        passMinutes(feed, 15);
        await must(syncAccount(syncer, false, never));
        if (feed.asked.includes('exportPage events')) return minutes / 60;
      }
    };
    const hours = await Promise.all(upTo(40).map((n) => hoursUntilExport(String(9_100_000 + n))));
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(EXPORT_EVERY_HOURS);
    expect(Math.max(...hours)).toBeLessThanOrEqual(EXPORT_EVERY_HOURS + EXPORT_SPREAD_HOURS);
    // Forty boards that were opened at once: no quarter of an hour has more than a few of them.
    const together = hours.map((hour) => hours.filter((other) => other === hour).length);
    expect(Math.max(...together)).toBeLessThanOrEqual(8);
    expect(await hoursUntilExport('9100001')).toBe(hours[0]);
  });

  it('finds within a day what was deleted where only lists are allowed, by a count and a new reading', async () => {
    const { feed, records } = account();
    feed.mayExport = false;
    const syncer = syncerFor(feed, await fresh());
    await must(syncAccount(syncer, false, never));
    feed.remove(records[4] ?? '');
    passMinutes(feed, 23 * 60);
    await must(syncAccount(syncer, false, never));
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(10));
    passMinutes(feed, 61);
    await must(syncAccount(syncer, false, never));
    expect(feed.asked.filter((what) => what === 'count mentions')).toHaveLength(2);
    passMinutes(feed, 16);
    const state = await must(syncAccount(syncer, false, never));
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(10).filter((n) => n !== 5));
    expect(state.feeds).toMatchObject({ mentions: { reading: 2 }, events: { reading: 2 } });
  });

  it('finds at its end what was deleted since a list was cut short, and not only with the daily count', async () => {
    const { feed, records } = account();
    feed.mayExport = false;
    const syncer = syncerFor(feed, await fresh());
    let pages = 0;
    feed.onAsk = (what) => (what === 'listPage mentions' && ++pages > 2 ? { kind: 'offline', what } : null);
    expect(await syncAccount(syncer, false, never)).toMatchObject({ ok: false });
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(6));
    feed.onAsk = null;
    feed.remove(records[1] ?? '');
    passMinutes(feed, 20 * 60);
    await must(syncAccount(syncer, false, never));
    passMinutes(feed, 16);
    await must(syncAccount(syncer, false, never));
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(10).filter((n) => n !== 2));
    feed.asked.length = 0;
    passMinutes(feed, 16);
    await must(syncAccount(syncer, false, never));
    expect([...new Set(feed.asked)]).toEqual(['latestPage events', 'latestPage mentions']);
  });

  it('reads lists for whoever is no admin, while there is little to read', async () => {
    const { feed } = account();
    const syncer = syncerFor(feed, await fresh(), 'agent');
    expect((await must(syncAccount(syncer, false, never))).way).toBe('list');
    expect(feed.asked.filter((what) => what.startsWith('exportPage'))).toEqual([]);
    const large = {
      ...feed,
      count: async () => ({ ok: true as const, value: { total: LISTED_UP_TO + 1, at: null } }),
    };
    const other = { ...syncerFor(feed, await fresh(), 'agent'), accountFeed: large };
    expect((await must(syncAccount(other, false, never))).way).toBe('export');
  });

  it.each([
    [null, 45],
    [0, 12],
    [900, 12],
    [1_001, 45],
    [30_000, 40],
    [50_000, 24],
    [100_000, 12],
    [200_000, 12],
  ])('exports of %s mentions a page every %i seconds', (mentions, seconds) => {
    expect(pageGapMs('export', mentions)).toBe(seconds * 1_000);
  });

  it.each([
    [900, 10],
    [24_000, 5],
    [100_000, 3],
  ])('lists of %s mentions a page every %i seconds', (mentions, seconds) => {
    expect(pageGapMs('list', mentions)).toBe(seconds * 1_000);
  });

  it('begins anew where a place is not known any more; what is kept is there meanwhile', async () => {
    const { feed, records } = account();
    const syncer = syncerFor(feed, await fresh());
    await must(syncAccount(syncer, false, never));
    feed.remove(records[0] ?? '');
    feed.forgetPlaces();
    passMinutes(feed, DAY_MINUTES);
    let least = Infinity;
    feed.onAsk = () => {
      void tickets(syncer.accountReplica).then((there) => (least = Math.min(least, there.length)));
      return null;
    };
    const state = await must(syncAccount(syncer, false, never));
    expect(state.feeds.mentions).toMatchObject({ reading: 2, isWhole: true });
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(10).slice(1));
    expect(least).toBeGreaterThanOrEqual(9);
  });

  it('begins anew for another role, and trusts nothing that was there', async () => {
    const { feed } = account();
    const replica = await fresh();
    await must(syncAccount(syncerFor(feed, replica), false, never));
    feed.mayExport = false;
    feed.onAsk = (what) => (what === 'listPage mentions' ? { kind: 'forbidden', what } : null);
    const synced = await syncAccount(syncerFor(feed, replica, '360001'), false, never);
    expect(synced).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await tickets(replica)).toEqual([]);
    expect(await replica.state()).toMatchObject({ value: { role: '360001', syncedAt: null } });
  });

  it('goes over to lists where exporting is forbidden later, and keeps what it has', async () => {
    const { feed } = account();
    const syncer = syncerFor(feed, await fresh());
    await must(syncAccount(syncer, false, never));
    feed.mayExport = false;
    feed.put('mentions', mentionOf(11));
    passMinutes(feed, DAY_MINUTES);
    const state = await must(syncAccount(syncer, false, never));
    expect([state.way, state.feeds.mentions.reading]).toEqual(['list', 1]);
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(11));
  });

  it('does not miss what changes while a list is read', async () => {
    const { feed, records } = account(2);
    feed.mayExport = false;
    const syncer = syncerFor(feed, await fresh());
    let pages = 0;
    feed.onAsk = (what) => {
      if (what === 'listPage mentions' && (pages += 1) === 3) {
        feed.change(records[0] ?? '', { withdrawn: true });
        feed.put('mentions', mentionOf(11));
        passMinutes(feed, 20);
      }
      return null;
    };
    await must(syncAccount(syncer, false, never));
    await must(syncAccount(syncer, true, never));
    const read = await syncer.accountReplica.read();
    const first = read.ok ? read.value.mentions.filter(({ ticketId }) => ticketId === '1') : [];
    expect(first).toMatchObject([{ withdrawn: true }]);
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(11));
  });

  it('reads no more than events where there are more mentions than a browser keeps', async () => {
    const { feed } = account();
    const large = {
      ...feed,
      count: async () => ({ ok: true as const, value: { total: MENTIONS_KEPT + 1, at: null } }),
    };
    const syncer = { ...syncerFor(feed, await fresh()), accountFeed: large };
    const state = await must(syncAccount(syncer, false, never));
    expect([state.isTooLarge, state.feeds.events.isWhole]).toEqual([true, true]);
    expect(feed.asked).toEqual(['exportPage events']);
    await must(syncAccount(syncer, true, never));
    expect(await tickets(syncer.accountReplica)).toEqual([]);
  });

  it('counts what could not be read, until it can be', async () => {
    const { feed } = account(20);
    const broken = { ...feed };
    broken.exportPage = async (name, place, signal) => {
      const page = await feed.exportPage(name, place, signal);
      return page.ok && name === 'mentions'
        ? {
            ok: true,
            value: { ...page.value, mentions: page.value.mentions.slice(1), unreadable: ['R000003'] },
          }
        : page;
    };
    const syncer = { ...syncerFor(feed, await fresh()), accountFeed: broken };
    expect((await must(syncAccount(syncer, false, never))).feeds.mentions.unreadable).toEqual(['R000003']);
    feed.change('R000003', { withdrawn: false });
    passMinutes(feed, 15);
    expect((await must(syncAccount(syncer, false, never))).feeds.mentions.unreadable).toEqual([]);
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(10));
  });

  it('knows what somebody else changed, until its author puts it back or it is gone', async () => {
    const { feed } = account(20);
    let hand: readonly string[] = ['R000003', 'R000004', 'R000005'];
    const altering =
      (read: typeof feed.exportPage): typeof feed.exportPage =>
      async (name, place, signal) => {
        const page = await read(name, place, signal);
        if (!page.ok) return page;
        const isThere = (id: string) => page.value.changes.some(({ recordId }) => recordId === id);
        return { ok: true, value: { ...page.value, altered: hand.filter(isThere) } };
      };
    const { exportPage, latestPage } = feed;
    const accountFeed = { ...feed, exportPage: altering(exportPage), latestPage: altering(latestPage) };
    const syncer = { ...syncerFor(feed, await fresh()), accountFeed };
    const altered = async () =>
      (await must(syncAccount(syncer, false, never))).feeds.mentions.altered.toSorted();
    expect(await altered()).toEqual(hand);
    hand = ['R000004', 'R000005'];
    feed.change('R000003', { withdrawn: false });
    passMinutes(feed, 15);
    expect(await altered()).toEqual(hand);
    hand = ['R000005'];
    feed.remove('R000004');
    passMinutes(feed, DAY_MINUTES);
    expect(await altered()).toEqual(hand);
  });
});

/** The n-th thing that this page does outside never ends well: its tab was closed. */
class Closed extends Error {}

function closingAt(replica: AccountReplica, ask: () => void): AccountReplica {
  return {
    ...replica,
    add: async (page, state) => {
      ask();
      const kept = await replica.add(page, state);
      ask();
      return kept;
    },
    clear: async () => {
      ask();
      return replica.clear();
    },
  };
}

describe.each(['export', 'list'] as const)('a tab that is closed while it reads by %s', (way) => {
  it('at whichever step: the next one goes on, and nothing is lost or doubled', async () => {
    const { feed } = account(2);
    feed.mayExport = way === 'export';
    const whole = syncerFor(feed, memoryAccountReplica());
    await must(syncAccount(whole, false, never));
    const expected = await told(whole.accountReplica);
    for (let n = 1; ; n++) {
      let steps = 0;
      const ask = () => {
        if (++steps === n) throw new Closed();
      };
      const user = asId<UserId>(String(++count));
      const open = async () => (await openAccountReplica('acme', user)).replica;
      feed.asked.length = 0;
      feed.onAsk = (): Failure | null => (ask(), null);
      let isClosed = false;
      try {
        await syncAccount(syncerFor(feed, closingAt(await open(), ask)), false, never);
      } catch (error) {
        if (!(error instanceof Closed)) throw error;
        isClosed = true;
      }
      const before = feed.asked.length;
      feed.onAsk = null;
      if (!isClosed && steps < n) break;
      const replica = await open();
      await must(syncAccount(syncerFor(feed, replica), true, never));
      expect([n, await told(replica)]).toEqual([n, expected]);
      const pages = feed.asked.filter((what) => what === `${way}Page mentions`).length;
      // No page is asked for twice but the one that was on its way.
      expect([n, before, pages <= 5 + 1]).toEqual([n, before, true]);
    }
    expect(count).toBeGreaterThan(10);
  });
});

describe('two tabs', () => {
  it('wait for one another, and the second has nothing left to do', async () => {
    const { feed } = account();
    const replica = await fresh();
    const [one, two] = [syncerFor(feed, replica), syncerFor(feed, replica)];
    await Promise.all([must(syncAccount(one, false, never)), must(syncAccount(two, false, never))]);
    expect(feed.asked.filter((what) => what === 'exportPage mentions')).toHaveLength(4);
    expect(await tickets(replica)).toEqual(upTo(10));
  });

  it('that cannot wait for one another keep everything once all the same', async () => {
    const { feed } = account();
    const replica = await fresh();
    const alone: AccountReplica['alone'] = (work) => work();
    const [one, two] = [1, 2].map(() => syncerFor(feed, { ...replica, alone }));
    if (one === undefined || two === undefined) throw new Error('two');
    const ends = await Promise.all([syncAccount(one, false, never), syncAccount(two, false, never)]);
    expect(ends.map(({ ok }) => ok)).toContain(true);
    expect(ends.filter(({ ok }) => !ok)).toMatchObject([{ failure: { kind: 'cancelled' } }]);
    await must(syncAccount(one, true, never));
    expect(await tickets(replica)).toEqual(upTo(10));
  });

  it('a reading that nobody waits for any more stops between two pages', async () => {
    const { feed } = account();
    const abort = new AbortController();
    const syncer = syncerFor(feed, await fresh());
    let pauses = 0;
    const pause = async () => {
      // The first one is between events and mentions.
      if ((pauses += 1) === 2) abort.abort();
    };
    const pausing = { ...syncer, pause };
    const synced = await syncAccount(pausing, false, abort.signal);
    expect(synced).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    expect(await tickets(syncer.accountReplica)).toEqual([1, 2, 3]);
    await must(syncAccount(syncer, false, never));
    expect(await tickets(syncer.accountReplica)).toEqual(upTo(10));
  });
});
