import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksIn } from '#domain/mention/marksIn.ts';
import { mayNeedRedaction } from '#domain/mention/mayNeedRedaction.ts';
import { redactText } from '#domain/mention/redactText.ts';
import { TOUCHED, UNTOUCHED } from './redactCases.ts';
import { within10Seconds } from '../hostile/within10Seconds.ts';

const rows = (table: typeof TOUCHED) =>
  Object.entries(table).flatMap(([family, cases]) =>
    cases.map(([words, stored]) => ({ family, words, stored: stored ?? words })),
  );

describe('what is replaced', () => {
  it.each(rows(TOUCHED))('$family: $words', ({ words, stored }) => {
    expect(redactText(words)).toBe(stored);
    expect(stored).not.toBe(words);
  });
});

describe('what stays', () => {
  it.each(rows(UNTOUCHED))('$family: $words', ({ words, stored }) => {
    expect(redactText(words)).toBe(stored);
  });
});

describe('the table', () => {
  it('has enough rows, half of them of what stays', () => {
    expect(rows(TOUCHED).length + rows(UNTOUCHED).length).toBeGreaterThanOrEqual(120);
    expect(rows(UNTOUCHED).length).toBeGreaterThanOrEqual(rows(TOUCHED).length * 0.9);
  });

  it('holds within a sentence too', () => {
    for (const { words, stored } of [...rows(TOUCHED), ...rows(UNTOUCHED)])
      expect(redactText(`Hello,\n${words}\nThanks!`)).toBe(`Hello,\n${stored}\nThanks!`);
  });
});

describe('marks', () => {
  it('are found where they stand', () => {
    const stored = redactText('Ask anna@example.com, or call +49 30 1234567.');
    expect(marksIn(stored).map(({ kind, start, end }) => [kind, stored.slice(start, end)])).toEqual([
      ['e-mail', '[e-mail]'],
      ['phone', '[phone]'],
    ]);
  });

  it('are not seen in other brackets', () => {
    expect(marksIn('[phone number] [E-MAIL] [1] [key')).toEqual([]);
  });
});

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(...[...rows(TOUCHED), ...rows(UNTOUCHED)].map(({ words }) => words)),
  fc.constantFrom(
    '[phone]',
    '[key]',
    '[',
    ']',
    '@',
    '+',
    '0',
    ' ',
    '-',
    '://',
    '?token=',
    'password: ',
    'Tel ',
    '\ud83d',
  ),
  fc.string({ unit: fc.constantFrom(...'0123456789 -./()+@:abAB[]='), maxLength: 24 }),
);
const anyWords = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is redacted once and for all, and grows by half at most', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const once = redactText(text);
        expect(redactText(once)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(text.length * 1.5);
      }),
      { numRuns: 3000 },
    );
  });

  it('without a digit or a sign of its kind is not touched, so that nothing is loaded for it', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        expect(mayNeedRedaction(text) || redactText(text) === text).toBe(true);
      }),
      { numRuns: 3000 },
    );
    for (const { words } of rows(TOUCHED)) expect(mayNeedRedaction(words)).toBe(true);
    expect(mayNeedRedaction('I wish we could print the week (all of it).')).toBe(false);
  });

  it('keeps every unit outside of the marks, in order', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const stored = redactText(text);
        let from = 0;
        let at = 0;
        for (const { start, end } of [...marksIn(stored), { start: stored.length, end: stored.length }]) {
          const kept = stored.slice(at, start);
          const found = text.indexOf(kept, from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + kept.length;
          at = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does not take longer than its length allows', () => {
    const hostile = [
      'a',
      '1',
      '1 ',
      '@',
      'a@',
      'a.',
      '(',
      '+1',
      '0',
      ':',
      'f:',
      '://',
      '?a=',
      '-',
      'eyJ',
      'sk_',
      'a1B',
    ];
    // Some 60 ms each here; what grows with the square would take minutes.
    within10Seconds(() => {
      for (const part of hostile) redactText(part.repeat(65_000 / part.length));
    });
  });
});
