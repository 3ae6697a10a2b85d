import { describe, expect, it } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import { failed } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { fakeLeases } from '../ports/fakes/fakeLeases.ts';
import { sampleTheme } from '../zendesk/samples.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const MINUTE = 60_000;
const { signal } = new AbortController();

/** Tabs of one person in one browser, and what they asked of the account. */
function browser(who = '1') {
  const account = fakeAccount();
  const [replica, leases] = [memoryReplica(), fakeLeases()];
  const asked: (string | null)[] = [];
  let gate: Promise<void> = Promise.resolve();
  const openTab = () => {
    const outside = outsideFor(who, conversationOf(5, []), account);
    const listThemes: ThemeStore['listThemes'] = async (since, given) => {
      asked.push(since);
      await gate;
      return outside.store.listThemes(since, given);
    };
    return { ...outside, replica, leases, store: { ...outside.store, listThemes } };
  };
  const fails = (failure: Failure | null) => {
    account.failure = failure;
  };
  const hold = () => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    return () => open();
  };
  const has = (id: string) =>
    account.themes.set(sampleTheme(id).id, { ...sampleTheme(id), changedMs: account.nowMs });
  const pass = (ms: number) => {
    account.nowMs += ms;
  };
  return { account, openTab, asked, fails, hold, has, pass };
}

describe('twenty tabs that open at the same time', () => {
  it('ask the account once, and all show what it said', async () => {
    const { openTab, asked, has, hold } = browser();
    has('one');
    const open = hold();
    const loading = Array.from({ length: 20 }, () => loadThemes(openTab(), signal));
    await Promise.resolve();
    open();
    const loaded = await Promise.all(loading);
    expect(asked).toEqual([null]);
    expect(loaded.every((one) => one.ok && one.value.themes.length === 1)).toBe(true);
  });

  it('ask once again when they come back after twenty minutes, and for a board that opens with them', async () => {
    const { openTab, asked, has, pass } = browser();
    has('one');
    await loadThemes(openTab(), signal);
    pass(20 * MINUTE);
    has('two');
    const tabs = Array.from({ length: 20 }, (_, i) => loadThemes(openTab(), signal, i === 7 ? 0 : 15));
    const loaded = await Promise.all(tabs);
    expect(asked).toHaveLength(2);
    expect(loaded.every((one) => one.ok && one.value.themes.length === 2)).toBe(true);
  });

  it('ask nothing with a fresh replica', async () => {
    const { openTab, asked, pass } = browser();
    await loadThemes(openTab(), signal);
    pass(14 * MINUTE);
    await Promise.all(Array.from({ length: 20 }, () => loadThemes(openTab(), signal)));
    expect(asked).toHaveLength(1);
  });

  it('do not all try in vain: the first that failed spares the others', async () => {
    const { openTab, asked, fails, pass } = browser();
    await loadThemes(openTab(), signal);
    pass(30 * MINUTE);
    fails({ kind: 'failing', what: 'read themes', status: 503 });
    const loaded = await Promise.all(Array.from({ length: 20 }, () => loadThemes(openTab(), signal)));
    expect(asked).toHaveLength(2);
    expect(loaded.every((one) => one.ok && one.value.outdated !== null)).toBe(true);
    await loadThemes(openTab(), signal, 0);
    expect(asked).toHaveLength(3);
  });

  it.each(['forbidden', 'signedOut'] as const)('are each told when it is %s', async (kind) => {
    const { openTab, fails, pass } = browser();
    await loadThemes(openTab(), signal);
    pass(30 * MINUTE);
    fails({ kind, what: 'read themes' });
    const loaded = await Promise.all([loadThemes(openTab(), signal), loadThemes(openTab(), signal)]);
    for (const one of loaded) expect(one).toMatchObject({ ok: true, value: { outdated: { kind } } });
  });

  it('are each told when the account was left: what was kept of it is gone', async () => {
    const { openTab, fails, pass } = browser();
    await loadThemes(openTab(), signal);
    pass(30 * MINUTE);
    fails({ kind: 'notSetUp', what: 'read themes' });
    const loaded = await Promise.all([loadThemes(openTab(), signal), loadThemes(openTab(), signal)]);
    for (const one of loaded) expect(one).toMatchObject({ ok: false, failure: { kind: 'notSetUp' } });
  });
});

describe('a tab', () => {
  it('that is closed while it asks leaves asking to the next', async () => {
    const { openTab, asked, hold } = browser();
    const open = hold();
    const controller = new AbortController();
    const first = loadThemes(openTab(), controller.signal);
    const second = loadThemes(openTab(), signal);
    await Promise.resolve();
    controller.abort();
    open();
    expect(await first).toEqual(failed({ kind: 'cancelled', what: 'read themes' }));
    expect(await second).toMatchObject({ ok: true, value: { outdated: null } });
    expect(asked).toHaveLength(2);
  });

  it('asks for what changed, and once a day for everything', async () => {
    const { openTab, asked, pass, account, has } = browser();
    const seen = instant(account.nowMs);
    has('one');
    await loadThemes(openTab(), signal);
    pass(60 * MINUTE);
    await loadThemes(openTab(), signal);
    pass(25 * 60 * MINUTE);
    await loadThemes(openTab(), signal);
    expect(asked).toEqual([null, seen, null]);
  });

  it('asks again after a clock was put back', async () => {
    const { openTab, asked, pass } = browser();
    await loadThemes(openTab(), signal);
    pass(-26 * 60 * MINUTE);
    await loadThemes(openTab(), signal);
    expect(asked).toEqual([null, null]);
  });
});

describe('a fleet', () => {
  it('that began together does not ask together: within fifteen to eighteen minutes, spread', async () => {
    const dueAt: number[] = [];
    for (let who = 1; who <= 60; who++) {
      const { openTab, asked, pass } = browser(String(9_000_000 + who));
      await loadThemes(openTab(), signal);
      let seconds = 0;
      for (; asked.length < 2; seconds += 10) {
        pass(10_000);
        await loadThemes(openTab(), signal);
      }
      dueAt.push(seconds);
    }
    expect(Math.min(...dueAt)).toBeGreaterThanOrEqual(15 * 60);
    expect(Math.max(...dueAt)).toBeLessThanOrEqual(18 * 60 + 10);
    const minutes = [15, 16, 17].map((m) => dueAt.filter((at) => Math.floor(at / 60) === m).length);
    expect(Math.min(...minutes)).toBeGreaterThan(8);
  });
});
