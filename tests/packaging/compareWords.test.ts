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
const FRENCH = { ...ENGLISH, people_one: '{{count}} personne', what_one: 'x' };
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
  it('asks for one form in Japanese, two in German and French', () => {
    expect(compare(JAPANESE, 'ja')).toEqual([]);
    expect(compare({ ...GERMAN, what_one: 'x' }, 'de')).toEqual([]);
    expect(compare(FRENCH, 'fr')).toEqual([]);
  });

  it('misses a form that the language uses', () => {
    expect(compare(without('people_one', FRENCH), 'fr')).toEqual(['people_one is missing']);
    expect(compare({ ...FRENCH, people_one: undefined }, 'fr')).toContain('people_one has no text');
    expect(compare(JAPANESE, 'pl')).toContain('people_few is missing');
  });

  it('lets a language keep the English forms, and sees one that nobody uses', () => {
    expect(compare({ ...JAPANESE, people_one: '{{count}}人' }, 'ja')).toEqual([]);
    expect(compare({ ...JAPANESE, people_few: '{{count}}人' }, 'ja')[0]).toMatch(/^people_few is not among/);
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
