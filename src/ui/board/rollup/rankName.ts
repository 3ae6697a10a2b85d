import type { Words } from '../../parts/wordsIn.ts';
import { type Rank, RANKS } from './RollupView.ts';
import type { RollupWorth } from './useWorth.ts';

/** What themes are ranked by is called so, over its column and where it is chosen. */
export function rankName(rank: Rank, t: Words['t']): string {
  switch (rank) {
    case 'growth':
      return t('rollup.growth.title');
    case 'revenue':
      return t('asked.revenue');
    case 'rice':
      return t('pitches.rice.label');
    default:
      return t(`board.column.${rank}`);
  }
}

/** By what themes can be ranked: by revenue and RICE where something is known of them, or where they are asked for. */
export function ranksThere({ hasRevenue, estimates }: RollupWorth, asked: Rank): readonly Rank[] {
  const isThere = { revenue: hasRevenue, rice: estimates.size > 0 };
  return RANKS.filter((one) => (one !== 'revenue' && one !== 'rice') || isThere[one] || asked === one);
}
