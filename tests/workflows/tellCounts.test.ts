import { describe, expect, it } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { tellCounts } from '#workflows/tellCounts.ts';
import { sampleTheme } from '../zendesk/samples.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

/** What the account says of a theme beside what a browser knows. */
interface Since {
  /** How old the browser's list is. */
  readonly listMinutes: number;
  /** When somebody else counted it. */
  readonly countedMinutesAgo: number;
  readonly people: number;
}

/** A browser that knows so many themes, of which the first has so many people and was counted so long ago. */
async function browser(themes: number, people: number, minutesAgo: number, since?: Since, more = 1) {
  const account = fakeAccount();
  const outside = outsideFor('1', conversationOf(5, []), account);
  const countedAt = instant(account.nowMs - minutesAgo * 60_000);
  const counts = { people, organizations: 0, tickets: people, lastHeardAt: null };
  const [theme, ...others] = Array.from({ length: themes }, (_, n) => sampleTheme(`t${n}`)) as [Theme];
  const known = { ...theme, counts, countedAt };
  const now =
    since === undefined
      ? known
      : {
          ...known,
          counts: { ...counts, people: since.people, tickets: since.people },
          countedAt: instant(account.nowMs - since.countedMinutesAgo * 60_000),
        };
  account.themes.set(theme.id, { ...now, changedMs: account.nowMs });
  const listedAt = instant(account.nowMs - (since?.listMinutes ?? 0) * 60_000);
  const withExamples = { ...known, examples: ['So it is said.'] };
  await outside.replica.saveThemes([withExamples, ...others], listedAt);
  let [reads, looks] = [0, 0];
  const { mentionsOfTheme, showTheme } = outside.store;
  const store: typeof outside.store = {
    ...outside.store,
    showTheme: (...given) => {
      looks += 1;
      return showTheme(...given);
    },
    mentionsOfTheme: (...given) => {
      reads += 1;
      return mentionsOfTheme(...given);
    },
  };
  const told: Theme[] = [];
  outside.outbox.onNews((news) => {
    if (news.about === 'theme') told.push(news.theme);
  });
  await tellCounts({ ...outside, store }, new Map([[theme.id, more]]));
  const kept = await outside.replica.themes();
  const here = kept.ok ? kept.value?.themes.find(({ id }) => id === theme.id) : undefined;
  return { reads, looks, told, here, written: account.themes.get(theme.id)?.countedAt !== now.countedAt };
}

describe('after a tag', () => {
  it.each([
    ['the second person at once, who decides a ticket’s tags', 400, 1, 1],
    ['in a small account after five minutes', 8, 30, 6],
    ['in a large one after half a minute for each theme', 400, 30, 201],
  ])('a theme is counted anew: %s', async (_, themes, people, minutesAgo) => {
    expect(await browser(themes, people, minutesAgo)).toMatchObject({ reads: 1, written: true });
  });

  it('a theme of two is counted anew at once where one of them takes it back', async () => {
    expect(await browser(400, 2, 1, undefined, -1)).toMatchObject({ reads: 1, written: true });
  });

  it.each([
    ['in a small account', 8, 30, 4],
    ['in a large one', 400, 30, 199],
    ['a third person, who decides nothing', 400, 2, 1],
  ])(
    'a theme that was counted lately is reckoned on without a request: %s',
    async (_, themes, people, ago) => {
      const seen = await browser(themes, people, ago);
      expect(seen).toMatchObject({ reads: 0, written: false, here: { counts: { people: people + 1 } } });
      expect(seen.told).toEqual([seen.here]);
    },
  );

  it.each([
    ['many ask', 30, { listMinutes: 60, countedMinutesAgo: 20, people: 41 }],
    ['one asked before', 1, { listMinutes: 60, countedMinutesAgo: 20, people: 7 }],
  ])(
    'a theme that somebody else counted meanwhile is looked at and reckoned on, where the list is older: %s',
    async (_, people, since) => {
      const seen = await browser(400, people, 300, since);
      expect(seen).toMatchObject({ looks: 1, reads: 0, written: false });
      const here = { counts: { people: since.people + 1 }, examples: ['So it is said.'] };
      expect(seen.here).toMatchObject(here);
      expect(seen.told).toEqual([seen.here]);
    },
  );

  it('a theme that nobody counted meanwhile is counted anew, in a list of whatever age', async () => {
    const old = { listMinutes: 60, countedMinutesAgo: 300, people: 30 };
    expect(await browser(400, 30, 300, old)).toMatchObject({ looks: 1, reads: 1, written: true });
    const young = { ...old, listMinutes: 14 };
    expect(await browser(400, 30, 300, young)).toMatchObject({ looks: 0, reads: 1, written: true });
  });
});
