import type { Circumstances } from '#domain/pitch/circumstancesOf.ts';
import type { PaperCircumstances, PaperQuote } from '#domain/pitch/PitchPaper.ts';
import { NAMED_CIRCUMSTANCES } from '#domain/pitch/Circumstance.ts';
import type { StrongQuote } from '#domain/pitch/ThemeEvidence.ts';
import type { Words } from '../../../parts/wordsIn.ts';

/** So many quotes that tell how it happens stand on a page. */
export const STEPS = 2;
/** So many names of a kind do; the others are counted. */
const NAMES = 5;

/** What customers say of how and where it happens, as a part of the page. */
export function circumstancesPaper(
  { named, steps, lacking }: Circumstances,
  isForOutside: boolean,
  words: Words,
): PaperCircumstances {
  const { t, locale } = words;
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const labels = lacking.map((is) => t(`pitches.happens.${is}`));
  const none = steps.length > 0 ? labels : [...labels, t('pitches.happens.steps')];
  return {
    title: t('pitches.happens.title'),
    named: NAMED_CIRCUMSTANCES.flatMap((is) => {
      const all = named.filter((one) => one.is === is);
      if (all.length === 0) return [];
      const told = all
        .slice(0, NAMES)
        .map(({ name, quotes }) =>
          t('pitches.happens.name', { name, tickets: t('evidence.tickets', { count: quotes.length }) }),
        );
      const rest = all.length - told.length;
      const value = list.format(rest > 0 ? [...told, `+ ${String(rest)}`] : told);
      return [{ label: t(`pitches.happens.${is}`), value }];
    }),
    steps: steps.slice(0, STEPS).map((one) => paperQuote(one, isForOutside, words)),
    lacking: none.length === 0 ? '' : t('pitches.happens.lacking', { list: list.format(none) }),
  };
}

/** A customer's words on the page; outside the account nobody is named. */
export function paperQuote(
  { quote: { text, at, authorName } }: StrongQuote,
  isForOutside: boolean,
  { t, date }: Words,
): PaperQuote {
  const day = date(at);
  return { text, from: isForOutside ? day : t('pitches.quoteFrom', { name: authorName, date: day }) };
}
