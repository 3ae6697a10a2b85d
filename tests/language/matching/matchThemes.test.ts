import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { matchThemes } from '#language/matching/matchThemes.ts';
import type { MatchQuery } from '#ports/Language.ts';

function theme(name: string, examples: readonly string[] = [], more: Partial<Theme> = {}): Theme {
  const id = asId<ThemeId>(
    name
      .toLowerCase()
      .replace(/[^a-z]/gu, '')
      .padEnd(10, 'x')
      .slice(0, 10),
  );
  return { ...newTheme(id, name, 'request'), examples, ...more };
}

const query = (quote: string, more: Partial<MatchQuery> = {}): MatchQuery => ({
  quotes: [quote],
  what: '',
  context: '',
  kind: 'request',
  ...more,
});

const THEMES = [
  theme('Print recipes on cards', ['I want to print a recipe on a small card for the kitchen']),
  theme('Shopping list by shop', ['group the shopping list by supermarket please']),
  theme('Scale a recipe', ['let me double the amounts of a recipe for more guests']),
  theme('Nutrition facts', ['show calories and protein for each dish']),
];

describe('matching', () => {
  it('knows a theme by its name', () => {
    expect(matchThemes(query('please show nutrition facts'), THEMES)[0]?.themeId).toBe(THEMES[3]?.id);
  });

  it('knows a theme by its first example', () => {
    expect(matchThemes(query('People ask us for the calories and protein'), THEMES)[0]?.themeId).toBe(
      THEMES[3]?.id,
    );
  });

  it('says which words both share, as the customer wrote them', () => {
    expect(matchThemes(query('Could I get the Calories of each dish?'), THEMES)[0]?.shared).toEqual(
      expect.arrayContaining(['calories', 'dish']),
    );
  });

  it('reads the conversation around a short quote', () => {
    const bare = matchThemes(query('that would be great'), THEMES);
    const context = 'Can the shopping list be sorted by supermarket? Yes, I wait for that supermarket list.';
    const matches = matchThemes(query('that would be great', { context }), THEMES);
    expect(bare).toEqual([]);
    expect(matches[0]?.themeId).toBe(THEMES[1]?.id);
  });

  it('gathers other languages by what agents tagged, and by names and cognates', () => {
    const name = (quote: string, themes: readonly Theme[]): string | undefined =>
      themes.find(({ id }) => id === matchThemes(query(quote), themes)[0]?.themeId)?.name;
    const german = 'Wir brauchen die Nährwerte und Kalorien zu jedem Gericht.';
    expect(name(german, THEMES)).not.toBe('Nutrition facts');
    const tagged = THEMES.map((each) =>
      each.name === 'Nutrition facts'
        ? { ...each, examples: [...each.examples, 'Bitte zeigt die Nährwerte der Gerichte an'] }
        : each,
    );
    expect(name(german, tagged)).toBe('Nutrition facts');
    const synced = [...THEMES, theme('Google Calendar synchronization')];
    expect(name('Serait-il possible de synchroniser avec Google Calendar ?', synced)).toBe(
      'Google Calendar synchronization',
    );
  });

  it('shows nothing where nothing fits, and at most three', () => {
    expect(matchThemes(query('The login page is blank on Safari'), THEMES)).toEqual([]);
    expect(
      matchThemes(
        query('recipe'),
        Array.from({ length: 9 }, (_, n) => theme(`Recipe ${'abcdefghi'.charAt(n)}`)),
      ),
    ).toHaveLength(3);
  });

  it('leaves archived themes out', () => {
    const archived = THEMES.map((each) => ({ ...each, archived: true }));
    expect(matchThemes(query('please show nutrition facts'), archived)).toEqual([]);
  });

  it('prefers the theme of the same kind', () => {
    const themes = [theme('Printing cards', [], { kind: 'bug' }), theme('Printing cards again')];
    expect(matchThemes(query('printing cards', { kind: 'request' }), themes)[0]?.themeId).toBe(themes[1]?.id);
  });

  it('does not depend on the order of themes', () => {
    const asked = query('print the recipe with nutrition facts and a shopping list');
    expect(matchThemes(asked, THEMES.toReversed())).toEqual(matchThemes(asked, THEMES));
  });

  it('stands no themes, empty themes and names without letters', () => {
    expect(matchThemes(query('anything'), [])).toEqual([]);
    expect(matchThemes(query(''), [theme('🙂'), theme('   ')])).toEqual([]);
    expect(matchThemes(query('レシピを印刷したい'), [theme('レシピ印刷', ['レシピの印刷'])])).toHaveLength(1);
  });
});
