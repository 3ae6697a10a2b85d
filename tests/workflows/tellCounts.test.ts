import { describe, expect, it } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { tellCounts } from '#workflows/tellCounts.ts';
import { sampleTheme } from '../zendesk/samples.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

/** A browser that knows so many themes, of which the first has so many people and was counted so long ago. */
async function browser(themes: number, people: number, minutesAgo: number) {
  const account = fakeAccount();
  const outside = outsideFor('1', conversationOf(5, []), account);
  const countedAt = instant(account.nowMs - minutesAgo * 60_000);
  const counts = { people, organizations: 0, tickets: people, lastHeardAt: null };
  const [theme, ...others] = Array.from({ length: themes }, (_, n) => sampleTheme(`t${n}`)) as [Theme];
  const known = { ...theme, counts, countedAt };
  account.themes.set(theme.id, { ...known, changedMs: account.nowMs });
  await outside.replica.saveThemes([known, ...others], outside.now());
  let reads = 0;
  const { mentionsOfTheme } = outside.store;
  const store: typeof outside.store = {
    ...outside.store,
    mentionsOfTheme: (...given) => {
      reads += 1;
      return mentionsOfTheme(...given);
    },
  };
  const told: Theme[] = [];
  outside.outbox.onNews((news) => {
    if (news.about === 'theme') told.push(news.theme);
  });
  await tellCounts({ ...outside, store }, new Map([[theme.id, 1]]));
  const kept = await outside.replica.themes();
  const here = kept.ok ? kept.value?.themes.find(({ id }) => id === theme.id) : undefined;
  return { reads, told, here, written: account.themes.get(theme.id)?.countedAt !== countedAt };
}

describe('after a tag', () => {
  it.each([
    ['the first people at once', 400, 2, 1],
    ['in a small account after five minutes', 8, 30, 6],
    ['in a large one after half a minute for each theme', 400, 30, 201],
  ])('a theme is counted anew: %s', async (_, themes, people, minutesAgo) => {
    expect(await browser(themes, people, minutesAgo)).toMatchObject({ reads: 1, written: true });
  });

  it.each([
    ['in a small account', 8, 30, 4],
    ['in a large one', 400, 30, 199],
  ])(
    'a theme that was counted lately is reckoned on without a request: %s',
    async (_, themes, people, ago) => {
      const seen = await browser(themes, people, ago);
      expect(seen).toMatchObject({ reads: 0, written: false, here: { counts: { people: people + 1 } } });
      expect(seen.told).toEqual([seen.here]);
    },
  );
});
