import { READ_AS, type ReadCounts } from '#domain/rollup/TicketCoverage.ts';
import type { Words } from '../../../parts/wordsIn.ts';

/** How many tickets were not heard when history was read, and why: a sentence for each reason. */
export function leftOutText(counts: ReadCounts, t: Words['t']): string {
  return READ_AS.filter((as) => as !== 'read' && counts[as] > 0)
    .map((as) => t(`settings.history.${as}`, { count: counts[as] }))
    .join(' ');
}
