import { describe, expect, it } from 'vitest';
import { newSentences, oldNumbersIn, refreshedIn } from '#domain/pitch/draftNews.ts';
import { numbersThen } from '#domain/pitch/numbersThen.ts';
import type { SentNumbers } from '#domain/pitch/PitchEvent.ts';
import { type PitchNumber, type PitchNumbers, type Token, TOKENS } from '#domain/pitch/PitchNumbers.ts';
import { editedText, filledText } from '#domain/pitch/pitchText.ts';
import { instant } from '#domain/basis/Instant.ts';

const count = (of: 'people' | 'organizations' | 'tickets', n: number): PitchNumber => ({
  ...{ is: 'count', of, count: n, tickets: [] },
});
const NOTHING = Object.fromEntries(TOKENS.map((token) => [token, null])) as unknown as PitchNumbers;
const NOW: PitchNumbers = {
  ...NOTHING,
  people: count('people', 41),
  organizations: count('organizations', 12),
  tickets: count('tickets', 52),
  checked: { is: 'share', part: 9, all: 52, tickets: [] },
  blocking: count('tickets', 6),
  important: count('tickets', 3),
  since: { is: 'day', at: instant(0), tickets: [] },
};
const KEPT: SentNumbers = {
  people: 37,
  organizations: 12,
  tickets: 41,
  checked: 9,
  blocking: 3,
  important: 3,
};

/** As the numbers stand in a sentence. */
const fillOf = (numbers: PitchNumbers) => (token: Token) => {
  const one = numbers[token];
  if (one?.is === 'count') return `${one.count} ${one.of}`;
  return one?.is === 'share' ? `${one.part} of ${one.all} tickets` : '(not known)';
};
const now = fillOf(NOW);
const BEFORE = numbersThen(KEPT, NOW);
const then = fillOf(BEFORE);
const STORED = '{people} ask, in {tickets}.';

/** What is offered in a text for what stands in it. */
const offered = (stored: string) =>
  oldNumbersIn(stored, then, now).map(({ text, instead }) => `${text} → ${instead.map(now).join(' or ')}`);

describe('a draft whose case has changed', () => {
  it('knows the numbers as they were', () => {
    expect([then('people'), then('checked'), then('workaround')]).toEqual([
      '37 people',
      '9 of 41 tickets',
      '(not known)',
    ]);
    expect(numbersThen({}, NOW)).toMatchObject({ people: null, since: NOW.since });
    const money: PitchNumber = { is: 'money', amounts: [{ amount: 5, currency: 'EUR' }], tickets: [] };
    expect(numbersThen({ revenue: 4 }, { ...NOW, revenue: money }).revenue).toMatchObject({
      amounts: [{ amount: 4, currency: 'EUR' }],
    });
  });

  it('has its linked numbers refreshed, and says which, each once', () => {
    const text = `${STORED} {people}, {organizations}`;
    const told = refreshedIn(text, BEFORE, then, now);
    expect(told.map((one) => one.then)).toEqual(['37 people', '41 tickets']);
    expect(refreshedIn('{workaround}', BEFORE, then, () => '2 tickets')).toEqual([]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['nothing was edited', '37 people ask, in 41 tickets.', STORED, []],
    ['words before a number', 'All 37 people ask, in 41 tickets.', 'All {people} ask, in {tickets}.', []],
    ['words behind a number', '37 people ask us, in 41 tickets.', '{people} ask us, in {tickets}.', []],
    [
      'a word inside a number, which is theirs now',
      '37 angry people ask, in 41 tickets.',
      '37 angry people ask, in {tickets}.',
      [],
    ],
    [
      'a number typed over, which is theirs now',
      '40 people ask, in 41 tickets.',
      '40 people ask, in {tickets}.',
      [],
    ],
    ['a number deleted', 'They ask, in 41 tickets.', 'They ask, in {tickets}.', []],
    [
      'a number duplicated by pasting',
      '37 people ask, in 41 tickets. 37 people!',
      '{people} ask, in {tickets}. 37 people!',
      ['37 people → 41 people'],
    ],
  ])('%s', (_, shown, stored, news) => {
    const edited = editedText(STORED, then, shown);
    expect(edited.stored).toBe(stored);
    expect(offered(edited.stored)).toEqual(news);
    // Whatever was edited: what is linked is as it is now, what is not is as it was written.
    expect(filledText(edited.stored, now).text).toBe(
      shown.replace(/37 people(?= ask)/u, '41 people').replace('41 tickets', '52 tickets'),
    );
  });

  it.each<[string, string, readonly string[]]>([
    ['typed by hand', 'We know 37 people.', ['37 people → 41 people']],
    ['a longer one before a shorter one in it', '9 of 41 tickets', ['9 of 41 tickets → 9 of 52 tickets']],
    ['what reads like two is offered as what has changed', '3 tickets', ['3 tickets → 6 tickets']],
    ['what is the same now', '12 organizations', []],
    ['a part of a longer number', '137 people, 1.37 people, 1,37 people', []],
    ['a part of a longer word', '37 peoples', []],
    ['a letter before it in a script without spaces', '計37 people', ['37 people → 41 people']],
    ['at both ends, twice', '37 people and 37 people', ['37 people → 41 people', '37 people → 41 people']],
    ['nothing', '', []],
  ])('a number in the writer’s own words: %s', (_, stored, news) => {
    expect(offered(stored)).toEqual(news);
  });

  it('is offered sentences that it could not have had, and none that its writer left out', () => {
    const before = numbersThen(KEPT, { ...NOW, blocking: count('tickets', 3) });
    const none = { ...before, blocking: count('tickets', 0) };
    expect(newSentences('product', STORED, before, NOW)).toEqual([]);
    expect(newSentences('product', STORED, none, NOW)).toEqual(['blocking']);
    expect(newSentences('product', `${STORED} It blocks {blocking}.`, none, NOW)).toEqual([]);
    expect(newSentences('finance', STORED, none, NOW)).toEqual([]);
  });
});
