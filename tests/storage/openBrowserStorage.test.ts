import 'fake-indexeddb/auto';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { DEFAULT_ANSWERS } from '#domain/setting/AnswerSetting.ts';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import { openBrowserStorage } from '#storage/openBrowserStorage.ts';
import { TIMINGS_KEPT } from '#storage/browserTimings.ts';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { replicaContract } from '../ports/Replica.contract.ts';
import { AYLIN, noon, sampleMention, sampleQuote, sampleTheme } from '../zendesk/samples.ts';

let count = 0;
const nextUser = () => asId<UserId>(String(++count));
const nameOf = (user: UserId) => `groundswell.acme.${user}`;
const keepsake = (id: string, keptAt = noon) => ({
  id,
  ticketId: asId<TicketId>('7'),
  quote: sampleQuote('Thank you so much!'),
  keptAt,
});

afterEach(() => vi.unstubAllGlobals());

replicaContract(async () => (await openBrowserStorage('acme', nextUser())).replica);

describe('what a browser keeps', () => {
  it('is there again when the page is opened again', async () => {
    const user = nextUser();
    const first = await openBrowserStorage('acme', user);
    await first.replica.saveThemes([sampleTheme('kept')], noon);
    await first.happyFile.keep(keepsake('7:a:1'));
    await first.fieldIds.save({ 'mention.ticket': '12' });
    const again = await openBrowserStorage('acme', user);
    expect(again.failure).toBeNull();
    expect(await again.replica.themes()).toMatchObject({ value: { themes: [{ id: 'kept' }] } });
    expect(await again.happyFile.list()).toEqual({ ok: true, value: [keepsake('7:a:1')] });
    expect(await again.fieldIds.read()).toEqual({ ok: true, value: { 'mention.ticket': '12' } });
  });

  it('is nobody else’s: another person and another subdomain begin empty', async () => {
    const user = nextUser();
    const mine = await openBrowserStorage('acme', user);
    await mine.replica.saveThemes([sampleTheme('kept')], noon);
    for (const other of [
      await openBrowserStorage('acme', nextUser()),
      await openBrowserStorage('acme2', user),
    ]) {
      expect(await other.replica.themes()).toEqual({ ok: true, value: null });
    }
  });

  it('keeps the happy file when the replica is cleared', async () => {
    const { replica, happyFile } = await openBrowserStorage('acme', nextUser());
    await happyFile.keep(keepsake('7:a:1'));
    await replica.clear();
    expect(await happyFile.list()).toMatchObject({ ok: true, value: [{ id: '7:a:1' }] });
  });

  it('throws a replica of another version away, not the happy file', async () => {
    const user = nextUser();
    const first = await openBrowserStorage('acme', user);
    await first.happyFile.keep(keepsake('7:a:1'));
    const newer = await openDB(nameOf(user), 99, { upgrade: (db) => void db.createObjectStore('other') });
    newer.close();
    const again = await openBrowserStorage('acme', user);
    expect(again.failure).toBeNull();
    expect(await again.replica.themes()).toEqual({ ok: true, value: null });
    expect(await again.replica.saveThemes([sampleTheme('kept')], noon)).toMatchObject({ ok: true });
    expect(await again.happyFile.list()).toMatchObject({ ok: true, value: [{ id: '7:a:1' }] });
  });

  it('makes a replica without its stores anew', async () => {
    const user = nextUser();
    const broken = await openDB(nameOf(user), 1, { upgrade: (db) => void db.createObjectStore('people') });
    broken.close();
    const { replica } = await openBrowserStorage('acme', user);
    expect(await replica.saveThemes([sampleTheme('kept')], noon)).toMatchObject({ ok: true });
  });

  it('never trusts what does not read as it should', async () => {
    const user = nextUser();
    const { replica, happyFile, fieldIds } = await openBrowserStorage('acme', user);
    await replica.saveMention(sampleMention(sampleTheme('kept'), asId<TicketId>('7'), AYLIN));
    const db = await openDB(nameOf(user));
    await db.put('shelf', { themes: [{ id: 'kept', name: 3 }], readAt: noon }, 'themes');
    await db.put('shelf', { a: 1 }, 'dismissed');
    await db.put('shelf', 'nonsense', 'fieldIds');
    await db.put('people', { id: AYLIN }, AYLIN);
    await db.put('mentions', { id: 'x', ticketId: '7', quotes: 'none' }, 'x');
    const kept = await openDB(`${nameOf(user)}.private`);
    await kept.put('keepsakes', { text: 'no quote' }, 'nonsense');
    expect(await replica.themes()).toEqual({ ok: true, value: null });
    expect(await replica.dismissed()).toEqual({ ok: true, value: [] });
    expect(await fieldIds.read()).toEqual({ ok: true, value: {} });
    expect(await replica.people([AYLIN])).toEqual({ ok: true, value: [] });
    expect(await replica.mentions(asId<TicketId>('7'))).toMatchObject({ value: [{ themeId: 'kept' }] });
    expect(await happyFile.list()).toEqual({ ok: true, value: [] });
    expect(await kept.get('keepsakes', 'nonsense')).toBeDefined();
    kept.close();
    db.close();
  });

  it.each([
    ['no object', true],
    ['a cycle without an end', { ...DEFAULT_ANSWERS, cycle: { ...DEFAULT_ANSWERS.cycle, length: 0 } }],
    ['a cycle of another kind', { ...DEFAULT_ANSWERS, cycle: { ...DEFAULT_ANSWERS.cycle, unit: 'moons' } }],
    ['a day that is none', { ...DEFAULT_ANSWERS, cycle: { ...DEFAULT_ANSWERS.cycle, from: 'soon' } }],
    ['a moment for a day', { ...DEFAULT_ANSWERS, cycle: { ...DEFAULT_ANSWERS.cycle, from: noon } }],
    ['no cap', { ...DEFAULT_ANSWERS, openPerLead: [] }],
    ['a cap of nothing', { ...DEFAULT_ANSWERS, openPerLead: [{ count: 0, from: '2026-01-01' }] }],
    ['numbers as texts', { ...DEFAULT_ANSWERS, floorPeople: '3' }],
  ])('reads settings anew whose answers hold %s', async (_, answers) => {
    const user = nextUser();
    const { replica } = await openBrowserStorage('acme', user);
    await replica.saveBook({ version: 1, settings: DEFAULT_SETTINGS, doubtful: [] }, noon);
    expect(await replica.book()).toMatchObject({ value: { readAt: noon } });
    const db = await openDB(nameOf(user));
    const kept = { version: 1, settings: { ...DEFAULT_SETTINGS, answers }, doubtful: [] };
    await db.put('shelf', { book: kept, readAt: noon }, 'book');
    db.close();
    expect(await replica.book()).toEqual({ ok: true, value: null });
  });

  it('opens again after another tab took the database away', async () => {
    const user = nextUser();
    const { replica } = await openBrowserStorage('acme', user);
    await replica.saveThemes([sampleTheme('kept')], noon);
    await deleteDB(nameOf(user));
    expect(await replica.themes()).toEqual({ ok: true, value: null });
    expect(await replica.saveThemes([sampleTheme('kept')], noon)).toMatchObject({ ok: true });
  });

  it('lists kind words newest first, each kept once, and removes them', async () => {
    const { happyFile } = await openBrowserStorage('acme', nextUser());
    await happyFile.keep(keepsake('7:a:1', instant(Date.UTC(2026, 1, 1))));
    await happyFile.keep(keepsake('7:a:2', instant(Date.UTC(2026, 2, 1))));
    await happyFile.keep(keepsake('7:a:2', instant(Date.UTC(2026, 2, 1))));
    const ids = async () => {
      const listed = await happyFile.list();
      return listed.ok ? listed.value.map(({ id }) => id) : [];
    };
    expect(await ids()).toEqual(['7:a:2', '7:a:1']);
    await happyFile.remove('7:a:2');
    expect(await ids()).toEqual(['7:a:1']);
  });

  it('keeps the newest timings only, newest first', async () => {
    const { timings } = await openBrowserStorage('acme', nextUser());
    for (let seconds = 0; seconds <= TIMINGS_KEPT; seconds++)
      await timings.add({ at: noon, seconds, clicks: 1 });
    const listed = await timings.list();
    const kept = listed.ok ? listed.value.map(({ seconds }) => seconds) : [];
    expect(kept).toHaveLength(TIMINGS_KEPT);
    expect([kept[0], kept.at(-1)]).toEqual([TIMINGS_KEPT, 1]);
  });
});

describe('a browser that keeps nothing', () => {
  it.each([
    ['has no IndexedDB at all', undefined],
    [
      'refuses it to frames of other sites',
      {
        open: () => {
          throw new DOMException('denied', 'SecurityError');
        },
        deleteDatabase: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ],
  ])('%s: the page works from memory and says so', async (_, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB);
    const { replica, happyFile, timings, failure } = await openBrowserStorage('acme', nextUser());
    expect(failure).toEqual({ kind: 'storage', what: 'open' });
    await replica.saveThemes([sampleTheme('kept')], noon);
    expect(await replica.themes()).toMatchObject({ ok: true, value: { readAt: noon } });
    await timings.add({ at: noon, seconds: 1, clicks: 1 });
    expect(await timings.list()).toMatchObject({ ok: true, value: [{ seconds: 1 }] });
    expect(await happyFile.keep(keepsake('1'))).toMatchObject({ ok: false, failure: { kind: 'storage' } });
  });

  it('never answers: the screen does not wait for it', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => new EventTarget(), deleteDatabase: () => new EventTarget() });
    const opening = openBrowserStorage('acme', nextUser());
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    expect((await opening).failure).toEqual({ kind: 'storage', what: 'open' });
  });

  it('is full: saving says so, and what was kept is still there', async () => {
    const { replica } = await openBrowserStorage('acme', nextUser());
    await replica.saveThemes([sampleTheme('kept')], noon);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await replica.saveThemes([], noon)).toEqual({
      ok: false,
      failure: { kind: 'storage', what: 'save replica' },
    });
    put.mockRestore();
    expect(await replica.themes()).toMatchObject({ ok: true, value: { themes: [{ id: 'kept' }] } });
  });
});
