import type { Growth } from '#domain/rollup/growthOf.ts';
import type { Words } from '../../parts/wordsIn.ts';

const ARROWS = { growing: '↗ ', steady: '', falling: '↘ ' } as const;

/** How a count has grown, short: an arrow only where chance does not make as much. */
export function growthText({ ratio, direction }: Growth, before: number, { t, locale }: Words): string {
  if (ratio === null) return `${ARROWS[direction]}${t('rollup.growth.new')}`;
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  }).format(ratio - 1);
  return `${ARROWS[direction]}${t('rollup.growth.from', { percent, before })}`;
}

/** The same with how sure it is. */
export function growthDetail({ ratio, low, high, direction }: Growth, { t, locale }: Words): string {
  const times = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const words = t(`rollup.growth.${direction}`);
  if (ratio === null) return words;
  const most = high === null ? '∞' : times(high);
  return t('rollup.growth.between', { words, low: times(low), high: most });
}
