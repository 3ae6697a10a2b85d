import { beforeAll, describe, expect, it } from 'vitest';
import { PhraseIndex } from '#language/hearing/PhraseIndex.ts';
import { RULE_BOOKS } from '#language/hearing/rules/ruleBook.ts';
import type { Token } from '#language/tokens/Token.ts';
import { plainReader } from '#language/tokens/plainReader.ts';
import { quickEnglish } from '#language/tokens/quickEnglish.ts';
import { type EnglishReader, winkReader } from '#language/tokens/winkReader.ts';
import { ownWords } from '#language/words/ownWords.ts';

/*
 * Every rule hears its own examples and not its counter-examples: the tables stand in the rules themselves.
 */

let english: EnglishReader;

beforeAll(async () => {
  english = await winkReader();
});

function tokensOf(text: string, language: string, isAnswer: boolean): readonly Token[] {
  const words = ownWords(text).text;
  const reader = language !== 'en' ? plainReader : isAnswer ? quickEnglish : english;
  const sentences = reader(words, language);
  return sentences.flatMap((sentence) => sentence.tokens);
}

describe.each(Object.values(RULE_BOOKS))('rules: $language', (book) => {
  const rows = [
    ...book.hear.map((rule) => ({ rule, yes: rule.hears, no: rule.mustNotHear, answer: false })),
    ...book.weigh.map((rule) => ({ rule, yes: rule.applies, no: rule.mustNotApply, answer: false })),
    ...book.answers.map((rule) => ({ rule, yes: rule.applies, no: rule.mustNotApply, answer: true })),
  ];

  it('have ids of their own that begin with the language', () => {
    const ids = rows.map(({ rule }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(`${book.language}.`))).toBe(true);
  });

  it('have an example and a counter-example each', () => {
    expect(rows.filter(({ yes, no }) => yes.length === 0 || no.length === 0)).toEqual([]);
  });

  describe.each(rows)('$rule.id', ({ rule, yes, no, answer }) => {
    const index = new PhraseIndex([rule], book.sets, book.language === 'ja');

    it.each(yes)('hears: %s', (text) => {
      expect(index.find(tokensOf(text, book.language, answer))).toHaveLength(1);
    });

    it.each(no)('does not hear: %s', (text) => {
      expect(index.find(tokensOf(text, book.language, answer))).toHaveLength(0);
    });
  });
});
