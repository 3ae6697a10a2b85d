import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import { estimateSweep, sweepOf } from '#workflows/sweep/estimateSweep.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { catchUp, newSweep, tried } from '#workflows/sweep/sweepSteps.ts';
import { archived, fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { boardOutside } from '../../ui/board/boardOutside.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
const WISH = { from: '2026-01-01', until: '2026-01-01' } as const;
const EXPORTED = newSweep({ ...WISH, exported: true, total: 8 });

/** Eight tickets of a day that ask, and two of other days, in the order in which they changed; time that only waiting passes. */
function history() {
  const archive = fakeTicketArchive();
  const tickets = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => archived(n, `I wish for number ${n}.`));
  const [older, later] = [Date.UTC(2025, 5, 1), Date.UTC(2026, 5, 1)].map((at, n) =>
    archived(20 + n, 'I wish for another day.', { createdAt: instant(at) }),
  );
  if (older === undefined || later === undefined) throw new Error('no ticket');
  archive.tickets.push(...tickets, later);
  const inOrder = (...ids: readonly number[]) =>
    ids.map((n) => [older, later, ...tickets].find(({ id }) => id === String(n)) ?? older);
  archive.changed = inOrder(3, 20, 1, 2, 5, 4, 21, 6, 8, 7);
  let nowMs = Date.UTC(2026, 0, 2);
  const waited: number[] = [];
  const outside = {
    ...boardOutside({ role: 'admin' }),
    archive,
    now: () => instant(nowMs),
    pause: async (milliseconds: number) => {
      nowMs += milliseconds;
      waited.push(milliseconds);
    },
  };
  return { archive, outside, inOrder, waited, now: () => outside.now() };
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

const ALL = ['1', '2', '3', '4', '5', '6', '7', '8'];
const DONE = { ok: true, value: 'done' };

/** All eight are there, each read once and counted once. */
async function expectWhole({ outside, archive }: ReturnType<typeof history>): Promise<void> {
  expect((await askedIn(outside)).toSorted()).toEqual(ALL);
  expect(tried((await keptBy(outside)).counts)).toBe(8);
  expect(archive.asked.filter((one) => one.startsWith('ticket'))).toHaveLength(8);
}

describe('reading by the account’s export', () => {
  it('reads the tickets of the period in the order of their changes, and looks once more for the newest', async () => {
    const page = history();
    expect(await readHistory(page.outside, EXPORTED, quiet, signal)).toEqual(DONE);
    await expectWhole(page);
    expect(await askedIn(page.outside)).toEqual(['3', '1', '2', '5', '4', '6', '8', '7']);
    expect(page.archive.asked.filter((one) => one.startsWith('export'))).toEqual([
      'export 2026-01-01T00:00:00.000Z',
      ...['export 3', 'export 6', 'export 9', 'export 10'],
    ]);
  });

  it('asks for three pages a minute at most', async () => {
    const { archive, outside, now } = history();
    const asked: number[] = [];
    const { exported } = archive;
    const told = {
      ...archive,
      exported: (...given: Parameters<typeof exported>) => (asked.push(epochMs(now())), exported(...given)),
    };
    await readHistory({ ...outside, archive: told }, EXPORTED, quiet, signal);
    const pauses = asked.slice(1).map((at, n) => at - (asked[n] ?? 0));
    expect(pauses).toEqual([20_000, 20_000, 20_000, 61_000]);
  });

  it('reads a ticket once that changes while it reads, and one that was too young at first', async () => {
    const page = history();
    const { archive, outside, inOrder } = page;
    archive.changed = inOrder(3, 20, 1, 2, 5, 4, 21, 6, 8);
    const pause = async (milliseconds: number) => {
      await outside.pause(milliseconds);
      // What was read comes again at the end, and the last one is old enough by now.
      archive.changed = inOrder(3, 20, 1, 2, 5, 4, 21, 6, 8, 1, 3, 7);
    };
    expect(await readHistory({ ...outside, pause }, EXPORTED, quiet, signal)).toEqual(DONE);
    await expectWhole(page);
  });

  it.each<[string, number]>([
    ['the first page', 1],
    ['the middle of a page', 4],
    ['the end of a page', 5],
  ])('goes on after a stop in %s, though tickets changed meanwhile', async (_, after) => {
    const page = history();
    const { archive, outside, inOrder } = page;
    const stop = new AbortController();
    await readHistory(
      outside,
      EXPORTED,
      ({ counts }) => counts.asking === after && stop.abort(),
      stop.signal,
    );
    const half = await keptBy(outside);
    expect([tried(half.counts), half.endedAt]).toEqual([after, null]);
    // The place stays what it was: what changed went to the end.
    archive.changed = [...(archive.changed ?? []), ...inOrder(3, 5)];
    expect(await readHistory(outside, half, quiet, signal)).toEqual(DONE);
    await expectWhole(page);
  });

  it('goes on by search where exports are not for this person any more', async () => {
    const page = history();
    const { archive, outside } = page;
    const { exported } = archive;
    const told = {
      ...archive,
      exported: (...given: Parameters<typeof exported>) => {
        if (given[1] === '6') archive.mayExport = false;
        return exported(...given);
      },
    };
    expect(await readHistory({ ...outside, archive: told }, EXPORTED, quiet, signal)).toEqual(DONE);
    await expectWhole(page);
    expect((await keptBy(outside)).exported).toBeUndefined();
  });

  it('goes on by search also where that was noticed in the middle of a page, by another page', async () => {
    const page = history();
    const { archive, outside } = page;
    const stop = new AbortController();
    await readHistory(outside, EXPORTED, ({ counts }) => counts.asking === 4 && stop.abort(), stop.signal);
    archive.mayExport = false;
    const next = new AbortController();
    // Stopped again before the search is through.
    await readHistory(
      outside,
      await keptBy(outside),
      ({ counts }) => counts.asking === 6 && next.abort(),
      next.signal,
    );
    expect(await readHistory(outside, await keptBy(outside), quiet, signal)).toEqual(DONE);
    await expectWhole(page);
  });

  it('begins the export anew where its cursor is known no longer', async () => {
    const page = history();
    const { archive, outside } = page;
    const { exported } = archive;
    let isGone = true;
    const forgetful = {
      ...archive,
      exported: (...given: Parameters<typeof exported>) => {
        archive.isCursorGone = isGone && given[1] === '6';
        isGone &&= !archive.isCursorGone;
        return exported(...given);
      },
    };
    expect(await readHistory({ ...outside, archive: forgetful }, EXPORTED, quiet, signal)).toEqual(DONE);
    await expectWhole(page);
  });

  it.each<Failure['kind']>(['offline', 'signedOut'])(
    'keeps what it has where the account is %s',
    async (kind) => {
      const page = history();
      const { archive, outside } = page;
      const failure = { kind, what: 'read history' } as Failure;
      const { exported } = archive;
      const failing = {
        ...archive,
        exported: (...given: Parameters<typeof exported>) =>
          given[1] === '6' ? Promise.resolve({ ok: false, failure } as const) : exported(...given),
      };
      const end = await readHistory({ ...outside, archive: failing }, EXPORTED, quiet, signal);
      expect(end).toEqual({ ok: false, failure });
      expect(await readHistory(outside, await keptBy(outside), quiet, signal)).toEqual(DONE);
      await expectWhole(page);
    },
  );

  it('hears a merged ticket where its customer said it', async () => {
    const { archive, outside, inOrder } = history();
    const [one] = inOrder(1);
    if (one === undefined) throw new Error('no ticket');
    archive.changed = [{ ...one, place: { ...one.place, tags: ['closed_by_merge'] } }];
    await readHistory(outside, EXPORTED, quiet, signal);
    expect(await askedIn(outside)).toEqual(['1']);
  });

  it('reads later what came since, be it of days that were passed over', async () => {
    const page = history();
    const { archive, outside } = page;
    await readHistory(outside, EXPORTED, quiet, signal);
    const kept = await keptBy(outside);
    // It ended after its last day: the ticket of June is behind its place.
    await readHistory(outside, catchUp(kept, '2026-12-31', 1), quiet, signal);
    expect((await askedIn(outside)).at(-1)).toBe('21');
    expect(tried((await keptBy(outside)).counts)).toBe(9);
    // One that ended on its last day goes on from its place.
    const ended = { ...kept, endedAt: instant(Date.UTC(2026, 0, 1, 23)) };
    expect(catchUp(ended, '2026-12-31', 1).position).toEqual(kept.position);
    expect(catchUp({ ...kept, endedAt: null }, '2026-12-31', 1).position?.cursor).toBeUndefined();
    expect(archive.asked.filter((one) => one === `ticket ${asId<TicketId>('1')}`)).toHaveLength(1);
  });

  it('forgets what it passed where another period is read', async () => {
    const { outside } = history();
    await readHistory(outside, EXPORTED, quiet, signal);
    await outside.sweepShelf.settle(
      (await askedIn(outside)).map((id) => `${id}.x`),
      'dismissed',
    );
    await readHistory(outside, newSweep({ ...WISH, total: 8 }), quiet, signal);
    expect(tried((await keptBy(outside)).counts)).toBe(8);
  });
});

describe('which way is chosen', () => {
  const estimated = async (role: 'admin' | 'agent', tickets: number, changed: number) => {
    const archive = {
      ...fakeTicketArchive(),
      count: async () => ({ ok: true, value: tickets }) as const,
      changedCount: async () => ({ ok: true, value: changed }) as const,
    };
    const estimate = await estimateSweep({ ...boardOutside({ role }), archive }, WISH, signal);
    if (!estimate.ok) throw new Error(estimate.failure.kind);
    return [estimate.value.requests, estimate.value.minutes, sweepOf(WISH, estimate.value).exported ?? false];
  };

  it.each([
    ['an admin who wants much', 'admin', 20_000, 22_000, 22 + 3_000, 76, true],
    ['an agent', 'agent', 20_000, 22_000, 200 + 3_000, 80, false],
    ['little', 'admin', 1_000, 1_000, 10 + 150, 4, false],
    ['a year long ago, since which much has changed', 'admin', 20_000, 90_000, 200 + 3_000, 80, false],
  ] as const)('%s', async (_, role, tickets, changed, requests, minutes, isExported) => {
    expect(await estimated(role, tickets, changed)).toEqual([requests, minutes, isExported]);
  });
});
