import type { Instant } from '#domain/basis/Instant.ts';
import type { Audience } from '#domain/pitch/Audience.ts';
import type { Circumstances } from '#domain/pitch/circumstancesOf.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import type { PaperNumber, PitchPaper } from '#domain/pitch/PitchPaper.ts';
import { filledText } from '#domain/pitch/pitchText.ts';
import type { PitchWords } from '#domain/pitch/PitchWords.ts';
import { riceOf, ricePartsOf } from '#domain/pitch/riceOf.ts';
import type { StrongQuote, ThemeEvidence } from '#domain/pitch/ThemeEvidence.ts';
import { dayText } from '../../../parts/dayText.ts';
import type { Words } from '../../../parts/wordsIn.ts';
import { circumstancesPaper, paperQuote, STEPS } from './circumstancesPaper.ts';
import { numberText } from './numberText.ts';

/** As many quotes as a page has room for, with those that tell how it happens. */
const QUOTES = 4;

/** What a page is made of. */
export interface PaperFrom {
  readonly title: string;
  readonly audience: Audience;
  readonly pitch: PitchWords;
  readonly numbers: PitchNumbers;
  readonly evidence: ThemeEvidence;
  readonly circumstances: Circumstances | null;
  /** Who writes it; `null` where nobody is known by that id (any more). */
  readonly by: string | null;
  /** It leaves the account: nobody is named in it, neither a customer nor a colleague. */
  readonly isForOutside?: boolean;
  readonly now: Instant;
}

/** A pitch as one page, in words, with the numbers as they are now. */
export function paperOf(from: PaperFrom, words: Words): PitchPaper {
  const { title, audience, pitch, numbers, evidence, circumstances, by, now, isForOutside = false } = from;
  const { t, date, number } = words;
  const fill = (text: string) => filledText(text, (token) => numberText(numbers[token], words)).text;
  const rice = riceOf(ricePartsOf(numbers, pitch));
  const facts: readonly (PaperNumber | null)[] = [
    fact('people', numbers, words),
    fact('organizations', numbers, words),
    fact('tickets', numbers, words),
    audience === 'product' ? fact('activeShare', numbers, words) : null,
    audience === 'finance' ? fact('revenue', numbers, words) : null,
    audience === 'finance' ? fact('ticketCost', numbers, words) : null,
    audience === 'engineering' ? fact('blocking', numbers, words) : fact('leaving', numbers, words),
    audience === 'engineering' ? fact('interruptions', numbers, words) : null,
    fact('checked', numbers, words),
    rice === null ? null : { value: number(rice), label: t('pitches.rice.label') },
  ];
  return {
    title,
    about: isForOutside
      ? ''
      : t('pitches.about', {
          audience: t(`pitches.audience.${audience}`),
          name: by ?? t('champion.somebody'),
          date: date(now),
        }),
    sentence: sentenceOf(pitch, words, fill),
    numbers: facts.filter((one) => one !== null),
    paragraphs: fill(pitch.body)
      .split(/\n\s*\n/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    circumstances: circumstances === null ? null : circumstancesPaper(circumstances, isForOutside, words),
    quotesTitle: t('pitches.quotes'),
    quotes: quotesShown(evidence, circumstances).map((one) => paperQuote(one, isForOutside, words)),
    foot: t('pitches.foot', { checked: numberText(numbers.checked, words), date: date(now) }),
  };
}

/** What stands above as steps is not said twice. */
function quotesShown({ quotes }: ThemeEvidence, circumstances: Circumstances | null): readonly StrongQuote[] {
  const above = new Set(circumstances?.steps.slice(0, STEPS).map(({ quote }) => quote.text));
  return quotes.filter(({ quote }) => !above.has(quote.text)).slice(0, QUOTES - above.size);
}

function sentenceOf(pitch: PitchWords, words: Words, fill: (text: string) => string): string {
  const gap = '…';
  const or = (text: string) => (text.trim() === '' ? gap : fill(text.trim()));
  const { act, move, measure, by, stop } = pitch;
  return words.t('pitches.sentence', {
    act: or(act),
    move: or(move),
    measure: or(measure),
    by: by === null ? gap : dayText(by, words),
    stop: or(stop),
  });
}

type Told =
  | 'people'
  | 'activeShare'
  | 'organizations'
  | 'tickets'
  | 'checked'
  | 'blocking'
  | 'interruptions'
  | 'leaving'
  | 'revenue'
  | 'ticketCost';

/** A number of the page; none where it is not known, and none that says that nobody does. */
function fact(token: Told, numbers: PitchNumbers, words: Words): PaperNumber | null {
  const one = numbers[token];
  if (one === null || (one.is === 'count' && one.count === 0)) return null;
  const count = one.is === 'count' ? { count: one.count } : {};
  const label =
    token === 'leaving' ? words.t('evidence.fact.leaving', count) : words.t(`pitches.fact.${token}`, count);
  if (one.is === 'count') return { value: words.number(one.count), label };
  if (one.is === 'share')
    return { value: words.t('evidence.share', { part: one.part, all: one.all }), label };
  return { value: numberText(one, words), label };
}
