import type { GardenTip } from '#domain/rollup/gardenTips.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Words } from '../../parts/wordsIn.ts';

/** Why it stands there: what is thought, and what that rests on. */
export function tipText(tip: GardenTip, theme: Theme, { t, date }: Words): string {
  const { tickets, lastHeardAt } = theme.counts;
  switch (tip.is) {
    case 'merge': {
      const { words, shared } = tip;
      const reasons = [
        words.length === 0 ? null : t('themeWork.sameWords', { words: words.join(', ') }),
        shared === null ? null : t('themeWork.sameTickets', { count: shared.tickets }),
      ];
      return t('garden.merge', { why: reasons.filter((one) => one !== null).join('; ') });
    }
    case 'split':
      return t('garden.split', { count: tickets, usual: tip.usual });
    case 'rename':
      return t(tip.why === 'general' ? 'garden.general' : 'garden.phrase');
    case 'archive':
      return tip.why === 'unused' || lastHeardAt === null
        ? t('garden.unused')
        : t('garden.stale', { date: date(lastHeardAt) });
  }
}
