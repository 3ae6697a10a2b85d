import type { Counted, PitchNumber } from '#domain/pitch/PitchNumbers.ts';
import type { Words } from '../../../parts/wordsIn.ts';
import { moneyText } from '../../customers/moneyText.ts';

const COUNTED: Readonly<Record<Counted, string>> = {
  people: 'count.people',
  organizations: 'count.organizations',
  tickets: 'evidence.tickets',
  interruptions: 'pitches.number.interruptions',
};

/** A number of the case as it stands in a sentence: "37 people", "9 of 41 tickets", "EUR 12,000 and USD 800". */
export function numberText(number: PitchNumber | null, words: Words): string {
  const { t, date, locale } = words;
  switch (number?.is) {
    case 'count':
      return t(COUNTED[number.of], { count: number.count });
    case 'share':
      return t('pitches.number.share', {
        part: number.part,
        all: t('evidence.tickets', { count: number.all }),
      });
    case 'portion':
      return new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 }).format(
        number.portion,
      );
    case 'recent':
      return t('count.people', { count: number.count });
    case 'day':
      return date(number.at);
    // In whole units: in a sentence cents say nothing.
    case 'money': {
      const list = new Intl.ListFormat(locale, { type: 'conjunction' });
      return list.format(
        number.amounts.map(({ amount, currency }) =>
          moneyText({ amount: Math.round(amount), currency }, locale),
        ),
      );
    }
    default:
      return t('pitches.number.unknown');
  }
}
