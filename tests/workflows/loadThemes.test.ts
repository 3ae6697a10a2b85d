import { describe, expect, it } from 'vitest';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { FRESH_MINUTES } from '#workflows/loadedThemes.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import { themesToChoose } from '#workflows/themesToChoose.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { sampleTheme } from '../zendesk/samples.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const never = new AbortController().signal;
const MINUTE_MS = 60_000;
const STALE_MS = (FRESH_MINUTES + 5) * MINUTE_MS;

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe('a machine whose clock is off', () => {
  it.each([-90, -20, 0, 20, 90])('by %i minutes sees what changed since it last asked', async (minutes) => {
    const account = fakeAccount();
    const tom = outsideFor('2', conversationOf(9, []), account);
    const create = async (name: string) => must(await createTheme(tom, draftTheme(tom, name, 'request')));
    const aylin = {
      ...outsideFor('1', conversationOf(5, []), account),
      now: () => instant(account.nowMs + minutes * MINUTE_MS),
    };
    const names = async () => {
      const { themes } = must(await loadThemes(aylin, never));
      return themes.map(({ name }) => name).toSorted();
    };
    await create('Dark mode');
    account.nowMs += 10 * MINUTE_MS;
    expect(await names()).toEqual(['Dark mode']);
    account.nowMs += MINUTE_MS;
    await create('Export');
    account.nowMs += STALE_MS;
    expect(await names()).toEqual(['Dark mode', 'Export']);
  });

  it('asks for the changes alone', async () => {
    const account = fakeAccount();
    const tom = outsideFor('2', conversationOf(9, []), account);
    const aylin = outsideFor('1', conversationOf(5, []), account);
    const asked: (number | null)[] = [];
    const { listThemes } = aylin.store;
    const store: typeof aylin.store = {
      ...aylin.store,
      listThemes: (since, signal) => {
        asked.push(since === null ? null : epochMs(since));
        return listThemes(since, signal);
      },
    };
    must(await createTheme(tom, draftTheme(tom, 'Dark mode', 'request')));
    const seen = Math.max(...[...account.themes.values()].map(({ changedMs }) => changedMs));
    for (let i = 0; i < 3; i++) {
      account.nowMs += STALE_MS;
      must(await loadThemes({ ...aylin, store }, never));
    }
    expect(asked).toEqual([null, seen, seen]);
  });
});

describe('a list of many themes', () => {
  const many = async (themes: number) => {
    const account = fakeAccount();
    const outside = outsideFor('1', conversationOf(5, []), account);
    for (let n = 0; n < themes; n++) await outside.store.saveTheme(sampleTheme(`t${n}`));
    return outside;
  };

  it.each([
    [10, 15, 18],
    [50, 15, 18],
    [80, 24, 28.8],
    [400, 120, 144],
    [2_000, 180, 216],
  ])('%i of them answer for %i to %i minutes', async (themes, least, most) => {
    const outside = await many(themes);
    must(await loadThemes(outside, never));
    const readAt = async () => must(await loadThemes(outside, never)).readAt;
    const first = await readAt();
    outside.account.nowMs += least * MINUTE_MS - 1;
    expect(await readAt()).toBe(first);
    outside.account.nowMs += (most - least) * MINUTE_MS + 1;
    expect(await readAt()).not.toBe(first);
  });

  it('is as new as a few minutes for somebody who looks for a theme', async () => {
    const outside = await many(400);
    must(await loadThemes(outside, never));
    outside.account.nowMs += 15 * MINUTE_MS;
    const tom = outsideFor('2', conversationOf(9, []), outside.account);
    must(await createTheme(tom, draftTheme(tom, 'Made meanwhile', 'request')));
    const names = (themes: readonly { readonly name: string }[]) => themes.map(({ name }) => name);
    expect(names(must(await loadThemes(outside, never)).themes)).not.toContain('Made meanwhile');
    expect(names(await themesToChoose(outside, never))).toContain('Made meanwhile');
  });
});

describe('a first reading', () => {
  it('of a busy account is its first part for some hours, then all; for whoever looks for a theme, all at once', async () => {
    const base = outsideFor('1', conversationOf(5, []));
    const themes = Array.from({ length: 150 }, (_, n) => sampleTheme(`t${n}`));
    const listThemes: typeof base.store.listThemes = async (_since, _signal, isFirst) => {
      const part = { items: themes.slice(0, 100), isPart: true };
      return ok({
        ...(isFirst === true ? part : { items: themes }),
        unreadable: [],
        seenUpTo: base.now(),
      });
    };
    const openAs = (who: string) => {
      const { worker, replica } = outsideFor(who, conversationOf(5, []));
      return { ...base, worker, replica, store: { ...base.store, listThemes } };
    };
    const many = async (page: ReturnType<typeof openAs>) => must(await loadThemes(page, never)).themes.length;
    const pages = Array.from({ length: 20 }, (_, n) => openAs(String(9_100_000 + n)));
    for (const page of pages) expect(await many(page)).toBe(100);
    must(await createTheme(pages[0] ?? base, draftTheme(base, 'Made meanwhile', 'request')));
    const whole = new Set<number>();
    for (let minutes = 30; minutes <= 14 * 60; minutes += 30) {
      base.account.nowMs += 30 * MINUTE_MS;
      for (const page of pages) if ((await many(page)) >= 150) whole.add(minutes);
    }
    expect(Math.min(...whole)).toBeGreaterThanOrEqual(120);
    expect(whole.size).toBeGreaterThan(4);
    for (const page of pages) expect(await many(page)).toBeGreaterThanOrEqual(150);
    const seeker = openAs('7');
    expect(await many(seeker)).toBe(100);
    expect(await themesToChoose(seeker, never)).toHaveLength(150);
    const board = openAs('8');
    expect(must(await loadThemes(board, never, 0)).themes).toHaveLength(150);
  });
});
