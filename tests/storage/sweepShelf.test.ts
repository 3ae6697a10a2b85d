import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import type { SweepShelf, SweptAsk } from '#ports/SweepShelf.ts';
import { browserSweep } from '#storage/browserSweep.ts';
import { memorySweep } from '#storage/memorySweep.ts';
import { newSweep } from '#workflows/sweep/sweepSteps.ts';
import { AYLIN, noon, sampleQuote } from '../zendesk/samples.ts';

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
])('what reading history found, %s', (_, make) => {
  it('has nothing at first', async () => {
    const shelf = await make();
    expect(await shelf.sweep()).toEqual({ ok: true, value: null });
    expect(await shelf.asks('open')).toEqual({ ok: true, value: [] });
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

describe('a browser', () => {
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
