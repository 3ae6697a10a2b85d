import { describe, expect, it, test } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { searchThemes } from '#domain/theme/searchThemes.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { type ThemeIndex, themeIndex } from '#domain/theme/themeIndex.ts';
import { mulberry } from '../bench/large/mulberry.ts';
import { sentenceBy } from '../bench/large/sentenceBy.ts';

function theme(name: string, ...examples: string[]): Theme {
  return { ...newTheme(asId<ThemeId>(name), name, 'request'), examples };
}

const WHOLE = () => false;

function found(themes: readonly Theme[], text: string): readonly string[] {
  const index = themeIndex();
  index.take(themes);
  index.prepare(WHOLE);
  return namesIn(index, themes, text);
}

function namesIn(index: ThemeIndex, themes: readonly Theme[], text: string): readonly string[] {
  const { byName, byExample } = index.find(themes, text);
  return [...byName, ...byExample].map(({ name }) => name);
}

describe('a search in names and quotes', () => {
  const themes = [
    theme('CSV export', 'We paste every report by hand'),
    theme('Größe der Schrift', 'Je voudrais une police plus élevée'),
    theme('Report scheduler'),
    theme('印刷レイアウト', 'カレンダーの同期が遅いです'),
    { ...theme('内容を書き出す'), summary: 'Everything as one archive' },
  ];

  it.each([
    ['', themes.map(({ name }) => name)],
    [' -- ', themes.map(({ name }) => name)],
    ['rep', ['Report scheduler', 'CSV export']],
    ['REP cs', ['CSV export']],
    ['hand csv report', ['CSV export']],
    ['eport', []],
    ['report report', ['Report scheduler', 'CSV export']],
    ['grosse', []],
    ['grosß', []],
    ['GRÖ', ['Größe der Schrift']],
    ['gro schr', ['Größe der Schrift']],
    ['eleve', ['Größe der Schrift']],
    ['レイアウト', ['印刷レイアウト']],
    ['同期', ['印刷レイアウト']],
    ['カレンダーの同期が遅い', ['印刷レイアウト']],
    ['書き出す', ['内容を書き出す']],
    ['archive', ['内容を書き出す']],
    ['期同', []],
  ])('%j finds %j', (text, names) => {
    expect(found(themes, text)).toEqual(names);
  });

  it('finds names before quotes, each in the order in which themes are given, and only those', () => {
    const index = themeIndex();
    index.take(themes);
    index.prepare(WHOLE);
    expect(namesIn(index, [...themes].reverse(), 'rep')).toEqual(['Report scheduler', 'CSV export']);
    expect(namesIn(index, themes.slice(1), 'rep')).toEqual(['Report scheduler']);
    expect(namesIn(index, [theme('Reports nobody took in')], 'rep')).toEqual([]);
  });

  it('adds what was heard elsewhere, after the names, once each and in its order', () => {
    const index = themeIndex();
    index.take(themes);
    index.prepare(WHOLE);
    const heard = new Set(themes.map(({ id }) => id).slice(0, 3));
    const { byName, byExample } = index.find(themes, 'report', heard);
    expect(byName.map(({ name }) => name)).toEqual(['Report scheduler']);
    expect(byExample.map(({ name }) => name)).toEqual(['CSV export', 'Größe der Schrift']);
    expect(index.find(themes.slice(2), 'report', heard).byExample).toEqual([]);
  });

  it('survives more words than anybody types', () => {
    expect(found(themes, 'report '.repeat(2_000))).toEqual(['Report scheduler', 'CSV export']);
  });
});

describe('an index that is not whole yet', () => {
  it('finds by names at once, and says when the quotes are in', () => {
    const themes = [theme('A', 'okta'), theme('Okta'), theme('B', 'okta')];
    const index = themeIndex();
    index.take(themes);
    expect(namesIn(index, themes, 'okta')).toEqual(['Okta']);
    let asked = 0;
    expect(index.prepare(() => ++asked > 1)).toBe(false);
    expect(index.prepare(WHOLE)).toBe(true);
    expect(namesIn(index, themes, 'okta')).toEqual(['Okta', 'A', 'B']);
  });

  it('knows a theme that was renamed or said otherwise, and forgets how it was', () => {
    const index = themeIndex();
    index.take([theme('A', 'okta')]);
    index.prepare(WHOLE);
    const renamed = { ...theme('A', 'okta'), name: 'Single sign-on' };
    index.take([renamed]);
    expect(namesIn(index, [renamed], 'single').length).toBe(1);
    expect(index.prepare(WHOLE)).toBe(true);
    expect(namesIn(index, [renamed], 'okta').length).toBe(1);
    const told = { ...renamed, summary: 'One login for all' };
    index.take([told]);
    expect(namesIn(index, [told], 'login').length).toBe(1);
    const retold = { ...renamed, examples: ['saml'] };
    index.take([retold]);
    index.prepare(WHOLE);
    expect(namesIn(index, [retold], 'okta')).toEqual([]);
    expect(namesIn(index, [retold], 'saml').length).toBe(1);
  });

  it('takes a list in again for nothing, also where it was read anew', () => {
    const index = themeIndex();
    index.take([theme('A', 'okta')]);
    index.prepare(WHOLE);
    index.take([theme('A', 'okta')]);
    const isOver = () => {
      throw new Error('there is nothing to do');
    };
    expect(index.prepare(isOver)).toBe(true);
  });

  it('lets go of what nobody says any more, and goes on finding', () => {
    const index = themeIndex();
    for (let n = 0; n < 3_000; n++) index.take([theme('A', `word${n}`)]);
    index.prepare(WHOLE);
    const last = [theme('A', 'word2999')];
    expect(namesIn(index, last, 'word2999').length).toBe(1);
    expect(namesIn(index, last, 'word2998')).toEqual([]);
  });
});

test('finds what a search of every theme one by one finds', () => {
  const random = mulberry(11);
  const themes = Array.from({ length: 400 }, (_, n) =>
    theme(
      `${sentenceBy(random).split(' ').slice(0, 4).join(' ')} ${n}`,
      sentenceBy(random),
      sentenceBy(random),
    ),
  );
  for (const text of ['e', 'ex', 'report export', 'm d', 'hardware ke', '39', 'zz', 'berl inv']) {
    expect(new Set(found(themes, text))).toEqual(new Set(searchThemes(themes, text).map(({ name }) => name)));
  }
});
