import { describe, expect, it } from 'vitest';
import { Meanings, toldBy } from '#language/matching/Meanings.ts';
import { rankText } from '#language/matching/rankText.ts';
import { ThemeRanks } from '#language/matching/ThemeRanks.ts';
import { readInbox } from '../../eval/inbox.ts';
import { mentionsOf } from '../../eval/inboxScores.ts';

const REPORT = `The nightly job stops when the archive is full. We see it on two of our machines, mostly after the weekend.
  It writes "ArchiveQuotaException: volume vol-17 is at 100 percent" and then waits for ever, so that nobody can log in on
  Monday morning before somebody has restarted it by hand. A restart helps for some days.`;
const TWIN = `On Monday nobody could work. In the log of the scheduler there is an ArchiveQuotaException for vol-17, it then
  hangs. We restarted the machine and cleaned up the volume, but I would expect the job to go on with the next archive.`;
const OTHERS = [
  'On Monday morning people wait for the job list, since somebody has to start it by hand after the weekend.',
  'A machine that nobody uses for some days asks everybody to log in again.',
  `People who were invited on the weekend are not in the list before somebody has added them by hand, and on the second of
  our machines the list stays empty for ever. It has been like that for some days, mostly on Mondays.`,
];

describe('ranking', () => {
  it('finds the twin of a long report by the words that only both have', () => {
    const themes = [...OTHERS, TWIN].map((text, at) => ({ id: String(at), name: '', examples: [text] }));
    expect(rankText(new ThemeRanks(themes), REPORT).ranked[0]?.theme).toBe('3');
  });

  it('finds one of several things that a review says, by the name of a theme', () => {
    const themes = ['Dark mode', 'Offline maps', 'Share a route'].map((name) => ({
      id: name,
      name,
      examples: [],
    }));
    const review = `I have been on the road with this for two years and like how fast it opens, and that the voice is calm
      and clear. Last summer in the mountains there was no signal for hours. It would be great to have maps offline.
      Otherwise the best one that I know, and cheaper than what my brother uses.`;
    expect(rankText(new ThemeRanks(themes), review).ranked[0]?.theme).toBe('Offline maps');
  });

  it('is surer of none for a text about something else', () => {
    const themes = [{ id: 'a', name: 'Export to CSV', examples: ['Can I get my reports as a spreadsheet?'] }];
    const ranks = new ThemeRanks(themes);
    expect(rankText(ranks, 'The delivery came with a broken lid').none).toBeGreaterThan(
      rankText(ranks, 'Please let us export reports as CSV').none + 0.3,
    );
  });

  it.each([
    { examples: 0, atLeast: 0.5 },
    { examples: 1, atLeast: 0.6 },
  ])('finds themes of $examples examples beside others of many', ({ examples, atLeast }) => {
    const inbox = readInbox('train');
    const mentions = mentionsOf(inbox).map(({ theme, quotes }) => ({ theme, text: quotes.join(' ') }));
    const isRare = (theme: string): boolean => inbox.themes.findIndex(({ key }) => key === theme) % 2 === 0;
    const themes = inbox.themes.map(({ key, name }) => ({
      id: key,
      name,
      examples: mentions
        .filter(({ theme }) => theme === key)
        .slice(0, isRare(key) ? examples : 8)
        .map(({ text }) => text),
    }));
    const ranks = new ThemeRanks(themes);
    const known = new Set(themes.flatMap((theme) => theme.examples));
    const asked = mentions.filter(({ theme, text }) => isRare(theme) && !known.has(text));
    const found = asked.filter(({ theme, text }) => {
      const { ranked, none } = rankText(ranks, text);
      expect(ranked.reduce((sum, { score }) => sum + score, none)).toBeCloseTo(1, 4);
      return ranked.slice(0, 3).some((each) => each.theme === theme);
    });
    expect(found.length / asked.length).toBeGreaterThan(atLeast);
  });

  it('knows how much of a text it can weigh by meaning', () => {
    expect(toldBy('my bill is twice as high').known).toBeGreaterThan(0.9);
    expect(toldBy('ma facture est deux fois plus chère que prévu').known).toBeLessThan(0.6);
    expect(toldBy('').known).toBe(0);
  });

  it('leans on meaning in a sentence, hardly in a page', () => {
    const shareOf = (text: string): number => {
      const meanings = new Meanings([toldBy(text)], 20);
      const likenesses = Float64Array.of(0);
      meanings.mixInto(likenesses, toldBy(text));
      return likenesses[0] ?? 0;
    };
    const said = 'my bill is twice as high as it was last month';
    expect(shareOf(said)).toBeGreaterThan(0.3);
    expect(shareOf(`${said}. `.repeat(20))).toBeLessThan(0.05);
  });
});
