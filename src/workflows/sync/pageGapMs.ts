import type { SyncState } from '#ports/AccountReplica.ts';
import {
  EXPORT_GAP_MS,
  EXPORTED_PER_PAGE,
  LIST_GAP_MS,
  LISTED_PER_PAGE,
  LONGEST_EXPORT_GAP_MS,
  LONGEST_LIST_GAP_MS,
  READING_MINUTES,
} from './syncPace.ts';

/**
 * How long to wait between two pages of a first reading of so many mentions (`null` where their number is not known): so
 * that the whole takes its twenty minutes, as far as the limits let a large account, and nobody waits longer than it takes. A
 * feed that one export holds is no large account's.
 */
export function pageGapMs(way: SyncState['way'], mentions: number | null): number {
  const isExport = way === 'export';
  const pages = Math.ceil((mentions ?? 0) / (isExport ? EXPORTED_PER_PAGE : LISTED_PER_PAGE));
  // Two pages are all: the first admin of a new account should not wait for others who are not there.
  if (isExport && mentions !== null && pages <= 1) return EXPORT_GAP_MS;
  const evenly = (READING_MINUTES * 60_000) / Math.max(1, pages);
  const [least, most] = isExport
    ? [EXPORT_GAP_MS, LONGEST_EXPORT_GAP_MS]
    : [LIST_GAP_MS, LONGEST_LIST_GAP_MS];
  return Math.min(Math.max(evenly, least), most);
}
