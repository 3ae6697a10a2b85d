import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '#domain/pitch/PitchNumbers.ts';
import { editedText, filledText, partsOf, replacedText } from '#domain/pitch/pitchText.ts';

const FILL: Partial<Record<Token, string>> = {
  people: '37 people',
  tickets: '41 tickets',
  since: '2 Mar 2026',
};
const fill = (token: Token) => FILL[token] ?? `<${token}>`;
const STORED = '{people} asked in {tickets}.';
const SHOWN = '37 people asked in 41 tickets.';

describe('a text with numbers of the case', () => {
  it('is shown with them filled in, and where they stand', () => {
    expect(filledText(STORED, fill)).toEqual({
      text: SHOWN,
      spans: [
        { token: 'people', start: 0, end: 9 },
        { token: 'tickets', start: 19, end: 29 },
      ],
    });
  });

  it('leaves braces around anything else to the writer', () => {
    expect(partsOf('a {b} {nobody} {people')).toEqual([{ text: 'a {b} {nobody} {people' }]);
  });

  it.each<[string, string, string, readonly Token[]]>([
    ['nothing changed', SHOWN, STORED, []],
    [
      'words behind a number',
      '37 people asked twice in 41 tickets.',
      '{people} asked twice in {tickets}.',
      [],
    ],
    ['a number by hand', '40 people asked in 41 tickets.', '40 people asked in {tickets}.', ['people']],
    ['a number’s unit', '37 schools asked in 41 tickets.', '37 schools asked in {tickets}.', ['people']],
    [
      'a letter into a number',
      '3x7 people asked in 41 tickets.',
      '3x7 people asked in {tickets}.',
      ['people'],
    ],
    [
      'a word right before a number',
      'All 37 people asked in 41 tickets.',
      'All {people} asked in {tickets}.',
      [],
    ],
    ['a number deleted whole', 'asked in 41 tickets.', 'asked in {tickets}.', []],
    ['everything deleted', '', '', []],
    ['everything else instead', 'They ask', 'They ask', []],
    ['a number linked by typing its name', `${SHOWN} {since}`, `${STORED} {since}`, []],
  ])('%s', (_, shown, stored, freed) => {
    expect(editedText(STORED, fill, shown)).toEqual({ stored, freed });
  });

  it('follows the case afterwards, but for what became the writer’s own', () => {
    const { stored } = editedText(STORED, fill, '40 people asked in 41 tickets.');
    const later = (token: Token) => (token === 'tickets' ? '52 tickets' : '48 people');
    expect(filledText(stored, later).text).toBe('40 people asked in 52 tickets.');
  });

  it('takes the true number instead of a vague one, linked', () => {
    const vague = 'A lot of customers asked in {tickets}.';
    const changed = replacedText(vague, fill, { start: 0, end: 18 }, '{people}');
    expect(changed).toEqual({ stored: STORED, freed: [] });
  });

  it('always shows what was typed', () => {
    const texts = fc.constantFrom('a', ' 37', '37 people', '{people}', '41', 'people ', '{', '日本');
    const written = fc.array(texts, { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(written, written, (stored, typed) => {
        const changed = editedText(stored, fill, typed);
        expect(filledText(changed.stored, fill).text).toBe(filledText(typed, fill).text);
      }),
    );
  });
});
