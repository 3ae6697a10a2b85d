import { describe, expect, it } from 'vitest';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { viewTheme } from '#domain/champion/ThemeView.ts';
import type { CircumstancesHeard } from '#domain/pitch/Circumstance.ts';
import { circumstancesOf } from '#domain/pitch/circumstancesOf.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { A, CREATED, mention, second, TOM } from '../account/made.ts';

/** Hears names that are written `<browser Chrome 126>`, and steps in `!`. */
function hear(text: string): CircumstancesHeard {
  const named = [...text.matchAll(/<(version|browser|system|device) ([^>]*)>/gu)].map(
    ({ 1: is = '', 2: name = '', index }) => ({ is: is as 'version', name, start: index }),
  );
  return { named, hasSteps: text.includes('!') };
}

const says = (ticket: number, text: string, more: Partial<Mention> = {}, agent?: Mention['taggedBy']) => {
  const plain = mention(ticket, A, agent);
  return { ...plain, quotes: plain.quotes.map((quote) => ({ ...quote, text })), ...more };
};

function told(...mentions: readonly Mention[]) {
  const view = viewTheme(foldAccount(mentions, CREATED), A);
  const { named, steps, lacking } = circumstancesOf(view?.theme.mentions ?? [], hear);
  return {
    named: named.map(({ is, name, quotes }) => [is, name, quotes.map(({ ticketId }) => ticketId).join(' ')]),
    steps: steps.map(({ quote }) => quote.text),
    lacking,
  };
}

describe('what customers of a theme name', () => {
  it('counts each ticket once, whoever tagged it and however it is written, the most named first', () => {
    const all = told(
      says(1, 'In <browser Safari> and <browser Chrome 126>.'),
      says(2, 'In <browser chrome 126>, <browser Chrome 126>.'),
      says(2, 'Again <browser Chrome 126>.', {}, TOM),
      says(3, 'On <device iPad>.'),
    );
    expect(all.named).toEqual([
      ['browser', 'chrome 126', '2 1'],
      ['browser', 'Safari', '1'],
      ['device', 'iPad', '3'],
    ]);
    expect(all.lacking).toEqual(['version', 'system']);
  });

  it('tells versions first, and what an agent noted is no customer’s word', () => {
    const noted = mention(5, A);
    const quotes = noted.quotes.map((quote) => ({
      ...quote,
      text: 'They have <version 9.9>!',
      wordsOf: 'agent' as const,
    }));
    const all = told(says(1, '<device iPad>, <version 4.1>'), { ...noted, quotes });
    expect(all.named.map(([is, name]) => `${is} ${name}`)).toEqual(['version 4.1', 'device iPad']);
    expect(all.steps).toEqual([]);
  });

  it('gives the newest steps of each ticket, the newest ticket first', () => {
    const older = mention(7, A);
    const [quote] = older.quotes;
    if (quote === undefined) throw new Error('no quote');
    const quotes = [
      { ...quote, text: 'Before!', at: second(-5000) },
      { ...quote, text: 'After!', start: 9 },
    ];
    expect(told({ ...older, quotes }, says(9, 'Newest!'), says(3, 'No steps.')).steps).toEqual([
      'Newest!',
      'After!',
    ]);
  });

  it('of nothing is nothing, and says so', () => {
    expect(told(says(1, 'It is slow.'))).toEqual({
      named: [],
      steps: [],
      lacking: ['version', 'browser', 'system', 'device'],
    });
  });
});
