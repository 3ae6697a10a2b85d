import { describe, expect, it } from 'vitest';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { loadSettings, saveSetting } from '#workflows/loadSettings.ts';
import { fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { noon } from '../zendesk/samples.ts';

const { signal } = new AbortController();
const OFFLINE = { kind: 'offline', what: 'read settings' } as const;

function outside() {
  const settings = fakeAccountSettings({ pilot: { groups: ['1'] } });
  let minutes = 0;
  return {
    settings,
    replica: memoryReplica(),
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
