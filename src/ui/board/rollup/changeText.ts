import type { Growth } from '#domain/rollup/growthOf.ts';
import type { RateChange } from '#workflows/rollup/effectsOfShipping.ts';
import type { Words } from '../../parts/wordsIn.ts';
import { rateText } from './rateText.ts';

/** What became more or fewer, with its interval: "Fewer: 0.1 to 0.4 times as many". */
export function changeText({ direction, low, high }: Growth, { t, locale }: Words): string {
  const times = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  if (high === null && direction === 'growing') return t('rollup.effect.growingFrom', { low: times(low) });
  return t(`rollup.effect.${direction}`, { low: times(low), high: high === null ? '∞' : times(high) });
}

/** Tickets a week for each thousand active users, before and since. */
export function perThousandText({ before, after }: RateChange, { t, locale }: Words): string {
  return t('rollup.effect.per', {
    before: rateText(before.rate, locale),
    after: rateText(after.rate, locale),
  });
}
