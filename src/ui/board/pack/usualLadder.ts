import { type Ladder, USUAL_AREAS } from '#domain/setting/Ladder.ts';
import type { Words } from '../../parts/wordsIn.ts';

/** The ladder of an account that wrote none: version 0, in the words of whoever looks. */
export function usualLadder(t: Words['t']): Ladder {
  const areas = (['knowledge', 'proactivity', 'advocacy', 'rallying'] as const).map((area) => ({
    name: t(`outcome.ladder.usual.${area}`),
    evidence: USUAL_AREAS[area],
    levels: [
      t('outcome.ladder.usual.one'),
      t('outcome.ladder.usual.two'),
      t('outcome.ladder.usual.three'),
    ] as const,
  }));
  return { version: 0, areas };
}
