import { describe, expect, it } from 'vitest';
import { phrasesIn } from '#language/naming/phrasesIn.ts';
import { winkReader } from '#language/tokens/winkReader.ts';

async function said(text: string, kind: string): Promise<readonly string[]> {
  const english = await winkReader();
  return english(text)
    .flatMap(({ tokens }) => phrasesIn(tokens))
    .filter((phrase) => phrase.kind === kind)
    .map(({ tokens }) => tokens.map(({ word }) => word).join(' '));
}

describe('phrases that may name something', () => {
  it.each([
    ['Please add a waiting list for full classes.', 'thing', 'waiting list for full classes'],
    ['We would love to merge duplicate contacts.', 'deed', 'merge duplicate contacts'],
    ['Constant pop-ups are distracting.', 'thing', 'constant pop-ups'],
    ['The live map does not load in Firefox.', 'failure', 'live map does not load'],
    ['My camera keeps going offline and the map is broken.', 'failure', 'map is broken'],
  ])('%s: a %s, %s', async (text, kind, phrase) => {
    expect(await said(text, kind)).toContain(phrase);
  });

  it.each([
    ['I had a great idea last week.', 'thing'],
    ['Click the button and wait for it.', 'deed'],
    ['The map loads quickly.', 'failure'],
    ['Nothing.', 'thing'],
  ])('%s: no %s', async (text, kind) => {
    expect(await said(text, kind)).toEqual([]);
  });
});
