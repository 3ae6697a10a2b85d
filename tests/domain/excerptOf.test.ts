import { describe, expect, it } from 'vitest';
import { excerptOf } from '#domain/theme/excerptOf.ts';

const plain = (text: string, search: string) => {
  const excerpt = excerptOf(text, search);
  return excerpt === null ? null : `${excerpt.before}[${excerpt.hit}]${excerpt.after}`;
};

describe('the words of a quote that a search found', () => {
  it.each([
    ['Can we get an export of invoices?', 'inv', '… we get an export of [invoices]?'],
    ['Can we get an export of invoices?', 'exp invo', 'Can we get an [export] of invoices?'],
    ['Une police plus élevée, merci', 'eleve', 'Une police plus [élevée], merci'],
    ['Die Größe stimmt', 'GRÖ', 'Die [Größe] stimmt'],
    ['カレンダーの同期が遅いです', '同期', 'カレンダーの[同期]が遅いです'],
    ['Nothing of it', 'csv', null],
    ['reexport', 'export', null],
    ['', 'a', null],
    ['Any words', '', null],
  ])('%j for %j is %j', (text, search, shown) => {
    expect(plain(text, search)).toBe(shown);
  });

  it('begins shortly before the word, at a word, and ends some way after it', () => {
    const long = `${'many words before it '.repeat(9)}the report ${'and after '.repeat(40)}`;
    const excerpt = excerptOf(long, 'report');
    expect(excerpt?.before).toBe('… words before it the ');
    expect(excerpt?.after.length).toBeLessThanOrEqual(160);
  });
});
