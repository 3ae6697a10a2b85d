import type { PitchPaper } from '#domain/pitch/PitchPaper.ts';
import { evidenceOf } from '#domain/pitch/evidenceOf.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import type { Words } from '../../../parts/wordsIn.ts';

/** A theme's case as it stands, in the words of whoever looks: what is sent where nobody wrote a pitch. Names of customers stay out. */
export function casePaper({ theme, view }: OpenedTheme, { t, date }: Words): PitchPaper {
  const { people, organizations, tickets, firstHeardAt, lastHeardAt, quotes } = evidenceOf(view);
  const number = (key: string, count: number) => ({ label: t(key, { count }), value: String(count) });
  const heard =
    firstHeardAt === null || lastHeardAt === null
      ? ''
      : t('evidence.heard', { first: date(firstHeardAt), last: date(lastHeardAt) });
  return {
    title: theme.name,
    about: '',
    sentence: theme.summary,
    numbers: [
      number('trackers.paper.people', people.length),
      number('trackers.paper.organizations', organizations.length),
      number('trackers.paper.tickets', tickets.length),
    ],
    circumstances: null,
    paragraphs: heard === '' ? [] : [heard],
    quotesTitle: t('trackers.paper.quotes'),
    quotes: quotes.map(({ quote }) => ({ text: quote.text, from: date(quote.at) })),
    foot: t('trackers.paper.foot'),
  };
}
