import { describe, expect, it } from 'vitest';
import { compareWords } from '#packaging/compareWords.ts';
import { wordsIn } from '#packaging/wordsIn.ts';

const ENGLISH = {
  title: 'Themes',
  greeting: 'Hello {{name}}',
  people_one: '{{count}} person',
  people_other: '{{count}} people',
  what_other: 'Something else',
  not_one: 'None of these',
};

const GERMAN = { ...ENGLISH, title: 'Themen', people_one: 'eine Person' };
const FRENCH = { ...ENGLISH, people_many: '{{count}} de personnes', what_one: 'x', what_many: 'x' };
const JAPANESE = {
  title: 'テーマ',
  greeting: '{{name}}さん',
  people_other: '{{count}}人',
  what_other: 'その他',
  not_one: 'なし',
};

const compare = (other: unknown, locale: string): string[] =>
  compareWords(wordsIn(ENGLISH), wordsIn(other), locale).map(({ key, what }) => `${key} ${what}`);

const without = (key: string, words: object): object =>
  Object.fromEntries(Object.entries(words).filter(([name]) => name !== key));

describe('comparing words', () => {
  it('asks for one form in Japanese, two in German, three in French', () => {
    expect(compare(JAPANESE, 'ja')).toEqual([]);
    expect(compare({ ...GERMAN, what_one: 'x' }, 'de')).toEqual([]);
    expect(compare(FRENCH, 'fr')).toEqual([]);
  });

  it('misses a number that the language tells apart', () => {
    expect(compare({ ...FRENCH, people_many: undefined }, 'fr')).toContain('people_many has no text');
    expect(compare({ ...GERMAN, what_one: 'x', what_many: 'x' }, 'fr')).toEqual(['people_many is missing']);
  });

  it('sees a number that the language does not tell apart', () => {
    expect(compare({ ...JAPANESE, people_one: '{{count}}人' }, 'ja')[0]).toMatch(/^people_one is not among/);
  });

  it('sees what is missing, too much, or empty', () => {
    expect(compare({ ...JAPANESE, title: ' ' }, 'ja')).toEqual(['title has no text']);
    expect(compare({ ...JAPANESE, other: 'x' }, 'ja')[0]).toMatch(/^other is not among/);
    expect(compare(without('title', JAPANESE), 'ja')).toEqual(['title is missing']);
  });

  it('sees placeholders that differ, and lets a form that is not the general one leave its number out', () => {
    expect(compare({ ...JAPANESE, greeting: '{{nam}}さん' }, 'ja')).toEqual([
      'greeting fills in {{nam}}, which the English text does not',
      'greeting does not fill in {{name}}',
    ]);
    expect(compare({ ...JAPANESE, people_other: '人' }, 'ja')).toEqual([
      'people_other does not fill in {{count}}',
    ]);
    expect(compare({ ...GERMAN, what_one: 'x', people_one: 'eine Person' }, 'de')).toEqual([]);
  });

  it('takes a list for no text', () => {
    expect(compare({ ...JAPANESE, title: ['a'] }, 'ja')).toEqual(['title has no text']);
  });
});
