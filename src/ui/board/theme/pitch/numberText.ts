import type { Amount, PitchNumber } from '#domain/pitch/PitchNumbers.ts';
import type { Words } from '../../../parts/wordsIn.ts';

/** A number of the case as it stands in a sentence: "37 people", "9 of 41 tickets", "EUR 12,000 and USD 800". */
export function numberText(number: PitchNumber | null, words: Words): string {
  const { t, date, locale } = words;
  switch (number?.is) {
    case 'count':
      return t(number.of === 'tickets' ? 'evidence.tickets' : `count.${number.of}`, { count: number.count });
    case 'share':
      return t('pitches.number.share', {
        part: number.part,
        all: t('evidence.tickets', { count: number.all }),
      });
    case 'recent':
      return t('count.people', { count: number.count });
    case 'day':
      return date(number.at);
    case 'money': {
      const list = new Intl.ListFormat(locale, { type: 'conjunction' });
      return list.format(number.amounts.map((amount) => moneyText(amount, words)));
    }
    default:
      return t('pitches.number.unknown');
  }
}

/** An amount in whole units, in its currency where that is known. */
export function moneyText({ amount, currency }: Amount, { locale, number }: Words): string {
  if (currency === null) return number(Math.round(amount));
  const style = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, style).format(amount);
}
