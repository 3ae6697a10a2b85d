import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { AccountPlace } from '#ports/AccountPlaces.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import { estimateSweep } from '#workflows/sweep/estimateSweep.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { catchUp, newSweep, tried } from '#workflows/sweep/sweepSteps.ts';
import { archived, fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { boardOutside } from '../../ui/board/boardOutside.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
const BIG: AccountPlace = { id: '11', name: 'Big customers' };
const NEW: AccountPlace = { id: '12', name: 'New' };
const WISH = { from: '2026-01-01', until: '2026-12-31', views: [BIG, NEW] } as const;

/** Nine tickets that ask, the last of the year after; of them seven in two views, in orders of their own. */
function history() {
  const archive = fakeTicketArchive();
  for (let n = 1; n <= 8; n++) archive.tickets.push(archived(n, `I wish for number ${n}.`));
  archive.tickets.push(archived(9, 'I wish for later.', { createdAt: instant(Date.UTC(2027, 0, 2)) }));
  const ids = (...numbers: readonly number[]) => numbers.map((n) => asId<TicketId>(String(n)));
  archive.viewed.set(BIG, ids(9, 8, 6, 4, 2));
  archive.viewed.set(NEW, ids(1, 2, 3, 4));
  const outside = { ...boardOutside({ role: 'agent' }), archive };
  return { archive, outside };
}

type Outside = ReturnType<typeof history>['outside'];

async function keptBy(outside: Outside): Promise<Sweep> {
  const kept = await outside.sweepShelf.sweep();
  if (!kept.ok || kept.value === null) throw new Error('no sweep');
  return kept.value;
}

async function askedIn(outside: Outside): Promise<readonly string[]> {
  const asks = await outside.sweepShelf.asks('open');
  return asks.ok ? asks.value.map(({ ticketId }) => ticketId) : [];
}

describe('reading chosen views', () => {
  it('reads each of their tickets once, oldest first, and none of another period or of no view', async () => {
    const { archive, outside } = history();
    const begun = newSweep({ ...WISH, total: 99 });
    expect(await readHistory(outside, begun, quiet, signal)).toEqual({ ok: true, value: 'done' });
    expect(await askedIn(outside)).toEqual(['1', '2', '3', '4', '6', '8']);
    const { counts, total, views } = await keptBy(outside);
    // The estimate could not know it.
    expect([tried(counts), total, views]).toEqual([6, 6, [BIG, NEW]]);
    expect(archive.asked.filter((one) => one.startsWith('from'))).toEqual([]);
    expect(archive.asked.filter((one) => one.startsWith('view'))).toEqual([
      'view Big customers',
      'view Big customers 3',
      'view New',
      'view New 3',
    ]);
  });

  it('goes on after a stop where it was, also when the views look otherwise by then', async () => {
    const { archive, outside } = history();
    const stop = new AbortController();
    const begun = newSweep({ ...WISH, total: 6 });
    await readHistory(outside, begun, ({ counts }) => counts.asking === 2 && stop.abort(), stop.signal);
    const half = await keptBy(outside);
    expect([tried(half.counts), half.endedAt]).toEqual([2, null]);
    // One that was read has left, one that was not is gone, and another came.
    archive.viewed.set(BIG, [asId('8'), asId('7')]);
    archive.viewed.set(NEW, [asId('3'), asId('2')]);
    archive.tickets.splice(7, 1);
    expect(await readHistory(outside, half, quiet, signal)).toEqual({ ok: true, value: 'done' });
    expect(await askedIn(outside)).toEqual(['1', '2', '3', '7']);
    expect(tried((await keptBy(outside)).counts)).toBe(4);
  });

  it('waits where Zendesk says so without asking for a page of a view twice', async () => {
    const { archive, outside } = history();
    const { viewPage } = archive;
    let isBusy = true;
    const busy = { ...archive };
    busy.viewPage = async (...given) => {
      if (given[1] !== '3' || !isBusy) return viewPage(...given);
      isBusy = false;
      return { ok: false, failure: { kind: 'busy', what: 'read history', waitSeconds: 5 } };
    };
    const waited: number[] = [];
    const pause = async (milliseconds: number) => void waited.push(milliseconds);
    await readHistory({ ...outside, archive: busy, pause }, newSweep({ ...WISH, total: 6 }), quiet, signal);
    expect(waited).toEqual([5_000]);
    expect(archive.asked.filter((one) => one.startsWith('view'))).toHaveLength(4);
    expect(await askedIn(outside)).toHaveLength(6);
  });

  it('fails where a view is gone, and keeps what there is', async () => {
    const { archive, outside } = history();
    const failure = { kind: 'gone', what: 'read history' } as const;
    const gone = { ...archive, viewPage: async () => ({ ok: false, failure }) as const };
    expect(
      await readHistory({ ...outside, archive: gone }, newSweep({ ...WISH, total: 6 }), quiet, signal),
    ).toEqual({ ok: false, failure });
    expect(await askedIn(outside)).toEqual([]);
  });

  it('reads later what came into them since', async () => {
    const { archive, outside } = history();
    await readHistory(outside, newSweep({ ...WISH, total: 6 }), quiet, signal);
    await readHistory(outside, catchUp(await keptBy(outside), '2027-01-31', 1), quiet, signal);
    expect((await askedIn(outside)).at(-1)).toBe('9');
    expect(tried((await keptBy(outside)).counts)).toBe(7);
    expect(archive.asked.filter((one) => one.startsWith('ticket'))).toHaveLength(7);
  });

  it('is estimated as at most what the views hold, or the period where that is less', async () => {
    const { archive, outside } = history();
    const estimated = async (wish: Parameters<typeof estimateSweep>[1]) => {
      const estimate = await estimateSweep(outside, wish, signal);
      return estimate.ok ? estimate.value : estimate.failure;
    };
    expect(await estimated({ ...WISH, views: [NEW] })).toMatchObject({
      tickets: 4,
      isAtMost: true,
      requests: 3,
    });
    expect(await estimated(WISH)).toMatchObject({ tickets: 8, isAtMost: true });
    expect(await estimated({ from: WISH.from, until: WISH.until })).toMatchObject({
      tickets: 8,
      isAtMost: false,
    });
    const slow = { ...archive, viewCount: async () => ({ ok: true, value: null }) as const };
    const unknown = await estimateSweep({ ...outside, archive: slow }, WISH, signal);
    expect(unknown.ok && unknown.value).toMatchObject({ tickets: 8, isAtMost: true });
  });
});
