import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDB } from 'idb';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fileSweep } from '#cli/sweep/fileSweep.ts';
import { asId, type UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { ReadAs } from '#domain/rollup/TicketCoverage.ts';
import type { Sweep, SweepShelf, SweptAsk } from '#ports/SweepShelf.ts';
import { browserSweep } from '#storage/browserSweep.ts';
import { memorySweep } from '#storage/memorySweep.ts';
import { newSweep } from '#workflows/sweep/sweepSteps.ts';
import { AYLIN, noon, sampleQuote } from '../zendesk/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-shelf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SWEEP = newSweep({ from: '2026-01-01', until: '2026-06-30', total: 9 });
const LATER = { ...SWEEP, position: { at: noon, ids: [asId<SweptAsk['ticketId']>('2')] } };

const ask = (n: number, more: Partial<SweptAsk> = {}): SweptAsk => ({
  id: `${n}.a`,
  ticketId: asId(String(n)),
  requesterId: null,
  organizationId: asId('77'),
  brandId: 12,
  kind: 'request',
  what: 'dark mode',
  quotes: [sampleQuote('é 🙂', { heardBy: [AYLIN] })],
  ...more,
});

let count = 0;
const nextUser = () => asId<UserId>(String(++count));
const idsOf = async (shelf: SweepShelf, fate: Parameters<SweepShelf['asks']>[0]) => {
  const asks = await shelf.asks(fate);
  return asks.ok ? asks.value.map(({ id }) => id).toSorted() : asks.failure;
};

describe.each([
  ['in the browser', () => browserSweep('acme', nextUser())],
  ['in memory', async () => memorySweep()],
  ['in a file', () => fileSweep(join(folder, String(nextUser())), 'acme')],
])('what reading history found, %s', (_, make) => {
  it('has nothing at first', async () => {
    const shelf = await make();
    expect(await shelf.sweep()).toEqual({ ok: true, value: null });
    expect(await shelf.asks('open')).toEqual({ ok: true, value: [] });
  });

  it('knows what tickets came to, by days, until another reading begins', async () => {
    const shelf = await make();
    const at = (day: string, as: ReadAs) => ({ createdAt: `${day}T12:00:00.000Z` as Instant, as });
    expect(await shelf.coverage()).toEqual({ ok: true, value: {} });
    await shelf.keep(SWEEP, [], null);
    await shelf.keep(SWEEP, [], [], [at('2026-01-03', 'read'), at('2026-01-03', 'language')]);
    await shelf.keep(LATER, [ask(1)]);
    await shelf.keep(LATER, [], [], [at('2026-01-03', 'read'), at('2026-01-04', 'tagged')]);
    expect(await shelf.coverage()).toEqual({
      ok: true,
      value: { '2026-01-03': [2, 0, 0, 0, 1], '2026-01-04': [0, 1] },
    });
    await shelf.keep(SWEEP, [], null);
    expect(await shelf.coverage()).toEqual({ ok: true, value: {} });
    await shelf.keep(SWEEP, [], [], [at('2026-01-05', 'failed')]);
    await shelf.clear();
    expect(await shelf.coverage()).toEqual({ ok: true, value: {} });
  });

  it('gives back how far it got and what was found, whole', async () => {
    const shelf = await make();
    await shelf.keep(SWEEP, [ask(1)]);
    await shelf.keep(LATER, [ask(2, { kind: 'bug', requesterId: AYLIN })]);
    expect(await shelf.sweep()).toEqual({ ok: true, value: LATER });
    const asks = await shelf.asks('open');
    expect(asks.ok && asks.value.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      ask(1),
      ask(2, { kind: 'bug', requesterId: AYLIN }),
    ]);
  });

  it('keeps what became of an ask when it is found again', async () => {
    const shelf = await make();
    await shelf.keep(SWEEP, [ask(1), ask(2), ask(3)]);
    await shelf.settle(['1.a', 'nothing'], 'dismissed');
    await shelf.settle(['2.a'], 'accepted');
    await shelf.keep(LATER, [ask(1, { what: 'darker' }), ask(2), ask(3)]);
    expect([
      await idsOf(shelf, 'open'),
      await idsOf(shelf, 'dismissed'),
      await idsOf(shelf, 'accepted'),
    ]).toEqual([['3.a'], ['1.a'], ['2.a']]);
    await shelf.settle(['1.a'], 'open');
    expect(await idsOf(shelf, 'open')).toEqual(['1.a', '3.a']);
  });

  it('knows the tickets of an export that were passed, until it is told to forget them', async () => {
    const shelf = await make();
    const passed = async () => {
      const known = await shelf.passed();
      return known.ok ? [...known.value].toSorted() : known.failure;
    };
    const exported: Sweep = { ...LATER, exported: true, position: { ...LATER.position, cursor: 'abc=' } };
    expect(await passed()).toEqual([]);
    await shelf.keep(SWEEP, [], [asId('7'), asId('8')]);
    await shelf.keep(exported, [ask(1)], [asId('8'), asId('9')]);
    await shelf.keep(exported, []);
    expect(await passed()).toEqual(['7', '8', '9']);
    expect(await shelf.sweep()).toEqual({ ok: true, value: exported });
    await shelf.keep(exported, [], null);
    expect([await passed(), await idsOf(shelf, 'open')]).toEqual([[], ['1.a']]);
    await shelf.keep(exported, [], [asId('7')]);
    await shelf.clear();
    expect(await passed()).toEqual([]);
  });

  it('forgets some of it, whatever became of that', async () => {
    const shelf = await make();
    await shelf.keep(SWEEP, [ask(1), ask(2), ask(3)]);
    await shelf.settle(['2.a'], 'dismissed');
    await shelf.remove(['1.a', '2.a', 'nothing']);
    expect([await idsOf(shelf, 'open'), await idsOf(shelf, 'dismissed')]).toEqual([['3.a'], []]);
    expect(await shelf.sweep()).toEqual({ ok: true, value: SWEEP });
  });

  it('forgets all of it', async () => {
    const shelf = await make();
    await shelf.keep(SWEEP, [ask(1)]);
    await shelf.clear();
    expect(await shelf.sweep()).toEqual({ ok: true, value: null });
    expect(await idsOf(shelf, 'open')).toEqual([]);
  });
});

describe('a file', () => {
  it('has after a restart, and after some words were taken out of it, the tickets that were passed', async () => {
    const path = join(folder, 'again');
    const shelf = await fileSweep(path, 'acme');
    await shelf.keep(SWEEP, [ask(1), ask(2)], [asId('7')]);
    await shelf.keep(LATER, [], [asId('8')]);
    await shelf.remove(['1.a']);
    await shelf.close();
    const again = await fileSweep(path, 'acme');
    expect(await again.passed()).toEqual({ ok: true, value: new Set(['7', '8']) });
    expect([await idsOf(again, 'open'), await again.sweep()]).toEqual([['2.a'], { ok: true, value: LATER }]);
    await again.close();
  });
});

/** What an earlier version kept, still open. */
async function keptByEarlier(user: UserId) {
  const old = await openDB(`groundswell.acme.${user}.sweep`, 1, {
    upgrade(db) {
      db.createObjectStore('sweep');
      db.createObjectStore('asks').createIndex('fate', 'fate');
    },
  });
  await old.put('sweep', LATER, 'sweep');
  return old;
}

describe('a browser', () => {
  it('goes on with what an earlier version kept', async () => {
    const user = nextUser();
    const old = await keptByEarlier(user);
    await old.put('asks', { fate: 'open', ask: ask(1) }, '1.a');
    old.close();
    const shelf = await browserSweep('acme', user);
    expect(await shelf.sweep()).toEqual({ ok: true, value: LATER });
    expect(await idsOf(shelf, 'open')).toEqual(['1.a']);
    await shelf.keep(LATER, [], [asId('7')]);
    expect(await shelf.passed()).toEqual({ ok: true, value: new Set(['7']) });
  });

  it('that takes its time is waited for: an afternoon’s reading does not look as if it had never been', async () => {
    const user = nextUser();
    const old = await keptByEarlier(user);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const opening = browserSweep('acme', user);
      await vi.advanceTimersByTimeAsync(10_000);
      old.close();
      vi.useRealTimers();
      expect(await (await opening).sweep()).toEqual({ ok: true, value: LATER });
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps it for the same person and account alone', async () => {
    const user = nextUser();
    await (await browserSweep('acme', user)).keep(SWEEP, [ask(1)]);
    expect(await (await browserSweep('acme', user)).sweep()).toEqual({ ok: true, value: SWEEP });
    expect(await (await browserSweep('acme', nextUser())).sweep()).toEqual({ ok: true, value: null });
    expect(await (await browserSweep('acme2', user)).sweep()).toEqual({ ok: true, value: null });
  });

  it('leaves out what somebody damaged', async () => {
    const user = nextUser();
    const shelf = await browserSweep('acme', user);
    await shelf.keep(SWEEP, [ask(1), ask(2)]);
    const db = await openDB(`groundswell.acme.${user}.sweep`);
    await db.put('asks', { fate: 'open', ask: { id: '2.a' } }, '2.a');
    await db.put('sweep', { from: 'once' }, 'sweep');
    db.close();
    expect(await idsOf(shelf, 'open')).toEqual(['1.a']);
    expect(await shelf.sweep()).toEqual({ ok: true, value: null });
  });

  it('that keeps nothing has it as long as the page is open', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
    const shelf = await browserSweep('acme', nextUser());
    vi.unstubAllGlobals();
    expect(await shelf.keep(SWEEP, [ask(1)])).toEqual({ ok: true, value: undefined });
    expect(await idsOf(shelf, 'open')).toEqual(['1.a']);
  });
});
