import { describe, expect, it } from 'vitest';
import { commonAsks, isSaid, wordsSaid } from '#language/naming/commonAsk.ts';

const saidIn = (text: string): readonly string[] =>
  commonAsks()
    .filter((ask) => isSaid(ask, wordsSaid(text)))
    .map(({ name }) => name);

describe('what people ask of any product', () => {
  it.each([
    ['The white screen hurts my eyes in bed', 'Dark mode'],
    ['everything else of ours is behind Okta', 'Single sign-on'],
    ['My appointments should be in my Google Calendar', 'Calendar sync'],
    ['I copy and paste the numbers into a spreadsheet', 'Export to CSV or Excel'],
    ['who changed this price and when?', 'Audit log'],
    ['it freezes when I open a second tab', 'Crashes'],
  ])('%s: %s', (text, name) => {
    expect(saidIn(text)).toContain(name);
  });

  it.each([
    ['I met her at night. The theme of the evening was jazz', 'Dark mode'],
    ['at what time does the train leave', 'Time tracking'],
    ['Google is a company. I like my calendar on paper', 'Calendar sync'],
    ['', 'Crashes'],
  ])('%s: not %s', (text, name) => {
    expect(saidIn(text)).not.toContain(name);
  });

  it('has each name once, and a wording for each', () => {
    const names = commonAsks().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, wordings } of commonAsks())
      for (const wording of wordings)
        expect(
          wording.every((place) => place.every((word) => word !== '')),
          name,
        ).toBe(true);
  });
});
