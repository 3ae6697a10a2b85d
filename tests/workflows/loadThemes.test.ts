import { describe, expect, it } from 'vitest';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { FRESH_MINUTES, loadThemes } from '#workflows/loadThemes.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
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
