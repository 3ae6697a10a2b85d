import { describe, expect, it } from 'vitest';
import { nameWords, nameWordsIn } from '#domain/launch/nameWords.ts';

describe('the words of a launch’s name', () => {
  const names = nameWords('The new price list for time clocks');

  it('are those that say something, each once', () => {
    expect(names).toEqual(['price', 'list', 'clock']);
    expect(nameWords('New UI')).toEqual([]);
    expect(nameWords('Calendar sync for everybody, this time better')).toEqual(['calendar', 'sync']);
    expect(nameWords('Prices, prices')).toEqual(['price']);
  });

  it.each([
    ['Your PRICES went up.', ['price']],
    ['About the price letter: the clock broke.', ['price', 'clock']],
    ['Nobody clocked in.', ['clock']],
    ['Listening to you is priceless.', []],
    ['Nothing of it.', []],
    ['', []],
  ])('stand in “%s” as %j', (text, expected) => {
    expect(nameWordsIn(text, names)).toEqual(expected);
  });
});
