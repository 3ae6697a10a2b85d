import { readFileSync } from 'node:fs';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { matchThemes } from '#language/matching/matchThemes.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { relatedThemes } from '#workflows/theme/relatedThemes.ts';
import { expect, it } from 'vitest';
import { fakeLanguage } from '../../ports/fakes/fakeLanguage.ts';
import { never, sampleTheme } from '../../zendesk/samples.ts';

interface Truth {
  readonly text: string;
  readonly theme: string | null;
}

const inbox = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../src/sandbox/inbox/${name}.json`, import.meta.url), 'utf8')) as T;

/** The local Zendesk's own themes with what customers say of them, and the real engine. */
function start() {
  const said = [1, 2, 3, 4].flatMap((n) => inbox<{ readonly truth: readonly Truth[] }>(`part${n}`).truth);
  const given =
    inbox<readonly { readonly key: string; readonly kind: Theme['kind']; readonly name: string }[]>('themes');
  const themes = given.map(({ key, kind, name }): Theme => {
    const examples = said.filter(({ theme }) => theme === key).map(({ text }) => text);
    return { ...sampleTheme(key), id: asId<ThemeId>(key), name, kind, examples: examples.slice(0, 8) };
  });
  const language = {
    ...fakeLanguage(),
    match: async (...[query, of]: Parameters<ReturnType<typeof fakeLanguage>['match']>) =>
      ok(matchThemes(query, of)),
  };
  const outside = { language, folding: foldingOf(memoryAccountReplica()) };
  const alikeTo = async (theme: Theme, others: readonly Theme[]) =>
    (await relatedThemes(outside, theme, others, never)).alike.map(({ theme: { name } }) => name);
  const named = (name: string): Theme => {
    const theme = themes.find((one) => one.name === name);
    if (theme === undefined) throw new Error(name);
    return theme;
  };
  return { themes, alikeTo, named };
}

it('a theme sounds like the same wish that a colleague called otherwise', async () => {
  const { themes, alikeTo, named } = start();
  const theme = named('Shifts in the personal calendar');
  const twin = {
    ...theme,
    id: asId<ThemeId>('twin'),
    name: 'Calendar feed',
    examples: theme.examples.slice(4),
  };
  const half = { ...theme, examples: theme.examples.slice(0, 4) };
  expect(await alikeTo(half, [...themes, twin])).toEqual(['Calendar feed']);
});

it.each([
  ['Dark mode in the staff app', ['Staff app in more languages']],
  ['Single sign-on', []],
])('of the local Zendesk’s own themes beside “%s” stands %j', async (name, wanted) => {
  const { themes, alikeTo, named } = start();
  expect(await alikeTo(named(name), themes)).toEqual(wanted);
});
