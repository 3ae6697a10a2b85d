import { describe, expect, it } from 'vitest';
import { asId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Failure } from '#ports/Failure.ts';
import type { HistoryReading } from '#ports/SweepEntries.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import { estimateSweep } from '#workflows/sweep/estimateSweep.ts';
import { isLater } from '#workflows/sweep/historyReading.ts';
import { lastReading } from '#workflows/sweep/lastReading.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { shareHistory } from '#workflows/sweep/shareHistory.ts';
import { catchUp, newSweep } from '#workflows/sweep/sweepSteps.ts';
import { archived, fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { fakeSweepEntries } from '../../ports/fakes/fakeSweepEntries.ts';
import { boardOutside, ME, NOW, RUTH, TOM } from '../../ui/board/boardOutside.ts';

const { signal } = new AbortController();
const YEAR = newSweep({ from: '2026-01-01', until: '2026-11-22', total: 4 });
const LATER = instant(Date.parse(NOW) + 8 * 86_400_000);
const OFFLINE: Failure = { kind: 'offline', what: 'read reading' };

/** An account with four tickets, and people who each have a browser of their own. */
function account() {
  const archive = fakeTicketArchive();
  archive.tickets.push(
    archived(1, 'I wish for a.'),
    archived(2, 'Hello'),
    archived(3, 'I wish for c.'),
    archived(4, 'I wish for d.'),
  );
  const swept = fakeSweepEntries();
  const browserOf = (id = ME, now = NOW) => {
    const outside = boardOutside({ role: 'admin', swept });
    return { ...outside, archive, worker: { ...outside.worker, id }, now: () => now };
  };
  return { archive, swept, browserOf };
}

type Browser = ReturnType<ReturnType<typeof account>['browserOf']>;

async function read(browser: Browser, sweep: Sweep = YEAR): Promise<void> {
  expect(await readHistory(browser, sweep, () => undefined, signal)).toEqual({ ok: true, value: 'done' });
  expect(await shareHistory(browser, signal)).toEqual({ ok: true, value: undefined });
}

async function lastOf(browser: Browser, isDueOnly = false) {
  const last = await lastReading(browser, signal, isDueOnly);
  if (!last.ok) throw new Error(last.failure.kind);
  return last.value;
}

describe('catching up with what somebody else has read', () => {
  it('is offered to everybody once a week has passed, and reads only what no browser has read', async () => {
    const { archive, browserOf } = account();
    await read(browserOf(ME));
    expect(await lastOf(browserOf(TOM), true)).toBeNull();
    const tom = browserOf(TOM, LATER);
    const last = await lastOf(tom, true);
    if (last === null) throw new Error('nothing is due');
    expect(last).toMatchObject({ isElsewhere: true, sweep: { until: '2026-11-22', endedAt: NOW } });
    // One of the same second as the last one that was read, and one of today.
    archive.tickets.push(
      { ...archived(5, 'I wish for e.'), createdAt: archived(4, '').createdAt },
      { ...archived(6, 'I wish for f.'), createdAt: LATER },
    );
    archive.asked.length = 0;
    await read(tom, catchUp(last.sweep, '2026-11-30', 2));
    expect(archive.asked.filter((one) => one.startsWith('ticket'))).toEqual(['ticket 5', 'ticket 6']);
    // What is kept is of what was read here, and nobody is offered it once more.
    expect(await tom.sweepShelf.sweep()).toMatchObject({ value: { counts: { read: 2, asking: 2 } } });
    for (const browser of [tom, browserOf(ME, LATER), browserOf(RUTH, LATER)])
      expect(await lastOf(browser, true)).toBeNull();
    expect(await lastOf(browserOf(RUTH, LATER))).toMatchObject({ sweep: { endedAt: LATER } });
  });

  it('also of one by the account’s export, where a few minutes are read again', async () => {
    const { archive, browserOf } = account();
    await read(browserOf(ME), { ...YEAR, exported: true });
    archive.tickets.push({ ...archived(5, 'I wish for e.'), createdAt: LATER });
    archive.asked.length = 0;
    const tom = browserOf(TOM, LATER);
    const last = await lastOf(tom, true);
    if (last === null) throw new Error('nothing is due');
    await read(tom, catchUp(last.sweep, '2026-11-30', 1));
    expect(archive.asked).toEqual(['from 2026-11-22T11:58:00.000Z', 'ticket 5']);
  });

  it('goes on from here where this browser came further, and from there where the account did', async () => {
    const { swept, browserOf } = account();
    const [aylin, tom] = [browserOf(ME, LATER), browserOf(TOM)];
    await read(tom, { ...YEAR, until: '2026-01-01' });
    expect(await lastOf(tom)).toMatchObject({ isElsewhere: false });
    await read(aylin);
    expect(await lastOf(aylin)).toMatchObject({ isElsewhere: false });
    swept.readings.kept.set(RUTH, { ...reading(5), endedAt: LATER });
    expect(await lastOf(aylin)).toMatchObject({
      isElsewhere: true,
      sweep: { position: { at: reading(5).position.at } },
    });
  });

  it('is the same whatever came first', () => {
    const all = [reading(1), reading(3), reading(2), { ...reading(3), endedAt: LATER }];
    const latest = (some: readonly HistoryReading[]) =>
      some.reduce((one, other) => (isLater(other, one) ? other : one));
    for (let n = 0; n < all.length; n++)
      expect(latest([...all.slice(n), ...all.slice(0, n)])).toEqual(all[3]);
  });

  it('is not offered in the middle of a reading, nor after one of chosen views by somebody else', async () => {
    const { swept, browserOf } = account();
    await read(browserOf(ME));
    const tom = browserOf(TOM, LATER);
    await tom.sweepShelf.keep({ ...YEAR, position: { at: NOW, ids: [] } }, []);
    expect(await lastOf(tom)).toBeNull();
    await tom.sweepShelf.keep({ ...YEAR, position: { at: NOW, ids: [] }, isStopped: true }, []);
    expect(await lastOf(tom)).toMatchObject({ isElsewhere: true });
    swept.readings.kept.clear();
    const ruth = browserOf(RUTH);
    await ruth.sweepShelf.keep({ ...YEAR, views: [{ id: '7', name: 'Mine' }], endedAt: NOW }, []);
    await shareHistory(ruth, signal);
    expect(swept.readings.kept.size).toBe(0);
    // Its own reader goes on with it.
    expect(await lastOf({ ...ruth, now: () => LATER }, true)).toMatchObject({ isElsewhere: false });
  });

  it('never sets back what the account knows of somebody, be it of another browser of theirs', async () => {
    const { swept, browserOf } = account();
    await read(browserOf(ME));
    const known = swept.readings.kept.get(ME);
    await read(browserOf(ME), { ...YEAR, until: '2026-01-01' });
    expect(swept.readings.kept.get(ME)).toEqual(known);
  });

  it('tells the account of a reading that it does not know: an older app kept it here', async () => {
    const { swept, browserOf } = account();
    const aylin = browserOf(ME, LATER);
    await readHistory(aylin, YEAR, () => undefined, signal);
    expect(swept.readings.kept.size).toBe(0);
    await lastOf(aylin);
    await expect.poll(() => swept.readings.kept.get(ME)).toMatchObject({ endedAt: LATER });
    expect(swept.coverage.kept.get(ME)).toEqual({ '2026-01-01': [4] });
  });

  it('asks nothing where this browser read within the week, and takes no failure for “nobody has read”', async () => {
    const { swept, browserOf } = account();
    const aylin = browserOf(ME);
    await read(aylin);
    expect(await lastOf(aylin, true)).toBeNull();
    expect(swept.readings.asked).toBe(0);
    swept.readings.failure = OFFLINE;
    expect(await lastReading(browserOf(TOM), signal)).toEqual({ ok: false, failure: OFFLINE });
    swept.readings.failure = { kind: 'notSetUp', what: 'read reading' };
    expect(await lastOf(browserOf(TOM))).toBeNull();
    const broken = { ...browserOf(TOM), sweepEntries: () => Promise.reject(new Error('no chunk')) };
    expect(await lastReading(broken, signal)).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  });

  it('is estimated as what came since', async () => {
    const { archive, browserOf } = account();
    await read(browserOf(ME));
    archive.tickets.push({ ...archived(5, 'I wish for e.'), createdAt: LATER });
    const estimate = await estimateSweep(browserOf(TOM), { from: '2026-11-23', until: '2026-11-30' }, signal);
    expect(estimate).toMatchObject({ ok: true, value: { tickets: 1 } });
  });
});

/** One that came to this day. */
function reading(day: number): HistoryReading {
  const at = instant(Date.UTC(2026, 10, day));
  return { from: '2026-01-01', until: '2026-11-22', position: { at, ids: [asId('9')] }, endedAt: NOW };
}
