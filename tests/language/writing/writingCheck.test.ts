import { describe, expect, it } from 'vitest';
import { createWritingCheck } from '../../../src/language/writing/createWritingCheck.ts';

const { check } = createWritingCheck();

function found(text: string, purpose: 'pitch' | 'reply' = 'pitch') {
  const verdict = check(text, 'en', purpose);
  if (verdict.is !== 'checked') throw new Error('English must be checked');
  return verdict.findings.map(
    ({ kind, start, end, instead }) => [kind, text.slice(start, end), instead] as const,
  );
}

describe('a text', () => {
  it.each(['de', 'fr', 'es', 'pt-BR', 'ja', 'und', '', 'enx'])(
    'in “%s” is not checked, never fine',
    (language) => {
      expect(check('Maybe, sorry, vielleicht.', language, 'pitch')).toEqual({ is: 'notChecked' });
    },
  );

  it.each(['en', 'en-GB', 'EN-us'])('in “%s” is checked', (language) => {
    expect(check('Ship it.', language, 'pitch')).toEqual({ is: 'checked', findings: [] });
  });

  it('tells where, in the text as it was written, with curly apostrophes and over lines', () => {
    expect(found('Ship it.\n\nI’m no expert, but the list is slow.')).toEqual([
      ['hedge', 'I’m no expert', ''],
    ]);
  });

  it('leaves alone what somebody else said', () => {
    expect(found('The shop wrote “maybe a lot of people left” on 3 May.')).toEqual([]);
    expect(found('The shop wrote "maybe" and "I think so".')).toEqual([]);
  });

  it('takes two phrases that touch for one', () => {
    expect(found('I think maybe the arrow confuses them.').map(([, text]) => text)).toEqual([
      'I think maybe',
    ]);
  });

  it('hears statements that end as a question by their mark alone, and leaves questions alone', () => {
    expect(found('We should ship saved filters?')).toEqual([['hedge', '?', '.']]);
    expect(found('The banner confuses people, right?')).toEqual([['hedge', ', right?', '.']]);
    for (const text of ['Who decides on the templates?', 'Is the cap needed?', 'And what if we do nothing?'])
      expect(found(text)).toEqual([]);
  });

  it('counts a quantity as said where its number stands beside it', () => {
    expect(found('Most of them, 31 of 37, are on the Team plan.')).toEqual([]);
    expect(found('9 of our biggest customers left.')).toEqual([]);
    expect(found('Most of them are on the Team plan.').map(([kind]) => kind)).toEqual(['vagueQuantity']);
  });

  it('is read for promises alone where it is a reply', () => {
    expect(found('Maybe. We’ll fix it in the next release.', 'reply').map(([kind]) => kind)).toEqual([
      'promise',
    ]);
    expect(found("I think you'll find the setting under Account.", 'reply')).toEqual([]);
  });

  it('of any length is read in time that grows with it, and nothing throws', () => {
    const long = 'I think maybe a lot of customers, perhaps, would like it? '.repeat(300);
    expect(found(long).length).toBeGreaterThan(600);
    for (const odd of [
      '',
      '?',
      '"',
      '\n\n',
      '…',
      '😀'.repeat(500),
      'a'.repeat(20_000),
      ', '.repeat(5000),
      '"“'.repeat(3000),
    ])
      expect(found(odd)).toEqual([]);
  });
});
