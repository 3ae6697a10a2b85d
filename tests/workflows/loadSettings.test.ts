import { describe, expect, it } from 'vitest';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { loadSettings, saveSetting } from '#workflows/loadSettings.ts';
import { fakeAccountSettings, type FakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { fakeLeases } from '../ports/fakes/fakeLeases.ts';
import { noon, sampleTheme } from '../zendesk/samples.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const { signal } = new AbortController();
const OFFLINE = { kind: 'offline', what: 'read settings' } as const;

function outside() {
  const settings = fakeAccountSettings({ pilot: { groups: ['1'] } });
  let minutes = 0;
  return {
    settings,
    replica: memoryReplica(),
    leases: fakeLeases(),
    worker: outsideFor('1', conversationOf(5, [])).worker,
    now: () => instant(epochMs(noon) + minutes * 60_000),
    wait: (more: number) => (minutes += more),
  };
}

describe('loading the settings', () => {
  it('asks the account once in a quarter of an hour', async () => {
    const page = outside();
    await loadSettings(page, signal);
    page.settings.book = { ...page.settings.book, version: 2 };
    page.wait(14);
    expect(await loadSettings(page, signal)).toMatchObject({ value: { book: { version: 1 } } });
    page.wait(1);
    expect(await loadSettings(page, signal)).toMatchObject({
      value: { book: { version: 2 }, outdated: null },
    });
  });

  it.each([
    ['many themes', 150, undefined],
    ['an account too busy to give them all', 3, instant(epochMs(noon) + 14 * 3_600_000)],
  ])('asks a large team’s account once an hour: %s', async (_, many, partUntil) => {
    const page = outside();
    const themes = Array.from({ length: many }, (__, n) => sampleTheme(`t${n}`));
    await page.replica.saveThemes(themes, noon, null, partUntil);
    await loadSettings(page, signal);
    page.settings.book = { ...page.settings.book, version: 2 };
    page.wait(59);
    expect(await loadSettings(page, signal)).toMatchObject({ value: { book: { version: 1 } } });
    // Whoever looks at the settings, or is about to rely on them, asks all the same.
    expect(await loadSettings(page, signal, 0)).toMatchObject({ value: { book: { version: 2 } } });
    page.settings.book = { ...page.settings.book, version: 3 };
    page.wait(60);
    expect(await loadSettings(page, signal)).toMatchObject({ value: { book: { version: 3 } } });
  });

  it('brings a quick first reading up to date at once, in a large team too', async () => {
    const page = outside();
    const read: FakeAccountSettings['read'] = async (given, isQuick, known) => {
      const said = await page.settings.read(given, isQuick, known);
      return said.ok && isQuick === true ? ok({ ...said.value, isPartial: true as const }) : said;
    };
    const tab = { ...page, settings: { ...page.settings, read } };
    const themes = Array.from({ length: 200 }, (_, n) => sampleTheme(`t${n}`));
    await page.replica.saveThemes(themes, noon, null);
    await loadSettings(tab, signal, 24 * 60, true);
    page.settings.book = { ...page.settings.book, version: 2 };
    expect(await loadSettings(tab, signal)).toMatchObject({ value: { book: { version: 2 } } });
  });

  it.each([
    ['an admin', 'admin', ['1']],
    ['an agent', 'agent', undefined],
  ])('tells the account what %s’s browser knows of admins by itself', async (_who, role, ids) => {
    const page = outside();
    const told: unknown[] = [];
    const settings: typeof page.settings = {
      ...page.settings,
      read: (abort, isQuick, known) => {
        told.push(known?.ids);
        return page.settings.read(abort, isQuick, known);
      },
    };
    await loadSettings({ ...page, settings, worker: { ...page.worker, role } }, signal);
    expect(told).toEqual([ids]);
  });

  it('goes on with the older ones where the account does not answer, and says so', async () => {
    const page = outside();
    await loadSettings(page, signal);
    page.settings.failure = OFFLINE;
    page.wait(60);
    expect(await loadSettings(page, signal)).toMatchObject({
      ok: true,
      value: { readAt: noon, book: { settings: { pilot: { groups: ['1'] } } }, outdated: OFFLINE },
    });
  });

  it('fails where there are none at all: nobody acts as if nothing were excluded', async () => {
    const page = outside();
    page.settings.failure = OFFLINE;
    expect(await loadSettings(page, signal)).toEqual({ ok: false, failure: OFFLINE });
  });

  it('knows at once what this browser saved', async () => {
    const page = outside();
    await loadSettings(page, signal);
    const saved = await saveSetting(page, 'pilot', { groups: ['2'] });
    expect(saved).toMatchObject({ value: { book: { settings: { pilot: { groups: ['2'] } } } } });
    expect(await loadSettings(page, signal)).toMatchObject({
      value: { book: { settings: { pilot: { groups: ['2'] } } } },
    });
  });
});

/** Tabs of one person in one browser: each reads the account by itself; its answers wait until they are let go. */
function browser() {
  const page = outside();
  const asked: string[] = [];
  let gate: Promise<void> = Promise.resolve();
  const openTab = (name = 'tab') => {
    const read: FakeAccountSettings['read'] = async (given, isQuick) => {
      const said = page.settings.read(given, isQuick);
      asked.push(name);
      await gate;
      return said;
    };
    return { ...page, settings: { ...page.settings, read } };
  };
  const hold = () => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    return () => {
      gate = Promise.resolve();
      open();
    };
  };
  return { page, openTab, asked, hold };
}
const turns = () => new Promise((resolve) => setImmediate(resolve));

describe('twenty tabs whose settings are stale', () => {
  it('ask the account once, and all know what it said', async () => {
    const { page, openTab, asked, hold } = browser();
    await loadSettings(openTab(), signal);
    page.wait(15);
    page.settings.book = { ...page.settings.book, version: 2 };
    asked.length = 0;
    const open = hold();
    const loading = Array.from({ length: 20 }, () => loadSettings(openTab(), signal));
    await turns();
    open();
    const versions = (await Promise.all(loading)).map((one) => one.ok && one.value.book.version);
    expect([asked, versions]).toEqual([['tab'], Array(20).fill(2)]);
  });

  it('ask one after the other where the first one failed, and go on with the older ones', async () => {
    const { page, openTab, asked } = browser();
    await loadSettings(openTab(), signal);
    page.wait(15);
    page.settings.failure = OFFLINE;
    asked.length = 0;
    const loaded = await Promise.all([
      loadSettings(openTab('a'), signal),
      loadSettings(openTab('b'), signal),
    ]);
    expect(asked).toEqual(['a', 'b']);
    for (const one of loaded) expect(one).toMatchObject({ ok: true, value: { outdated: OFFLINE } });
  });

  it('are not asked for by a tab that is let go; who waits for it in its page still gets them', async () => {
    const { openTab, asked, hold } = browser();
    const [tab, abort] = [openTab(), new AbortController()];
    const open = hold();
    const loading = [loadSettings(tab, abort.signal), loadSettings(tab, signal)];
    await turns();
    abort.abort();
    open();
    expect(await Promise.all(loading)).toMatchObject([{ failure: { kind: 'cancelled' } }, { ok: true }]);
    expect(asked).toHaveLength(1);
  });

  it('read quickly for a first screen without waiting for one another', async () => {
    const { openTab, asked, hold } = browser();
    const open = hold();
    const slow = loadSettings(openTab('slow'), signal);
    await turns();
    const quick = loadSettings(openTab('quick'), signal, 60, true);
    await turns();
    expect(asked).toEqual(['slow', 'quick']);
    open();
    for (const one of await Promise.all([slow, quick])) expect(one).toMatchObject({ ok: true });
  });

  it('a reading that began before somebody saved does not bring back what was', async () => {
    const { page, openTab, hold } = browser();
    await loadSettings(openTab(), signal);
    page.wait(15);
    const open = hold();
    const slow = loadSettings(openTab(), signal);
    await turns();
    page.wait(1);
    const saved = await saveSetting(page, 'pilot', { groups: ['2'] });
    expect(saved).toMatchObject({ value: { book: { settings: { pilot: { groups: ['2'] } } } } });
    open();
    for (const one of [await slow, await loadSettings(page, signal)])
      expect(one).toMatchObject({ value: { book: { settings: { pilot: { groups: ['2'] } } } } });
  });
});
