import { daysAfter } from '#domain/basis/Day.ts';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import type { HistoryReading } from '#ports/SweepEntries.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import { beginOf } from './sweepSteps.ts';

/** An export tells of nothing younger. */
const EXPORT_BEHIND_MS = 120_000;
/** So many tickets of its last second are told by name; where an import made more, some are read again. */
const MOST_IDS = 500;

/**
 * What the account is told of a reading that came to its end. `null` of others: one that stopped half-way, and one of chosen
 * views, which is not the account's history.
 */
export function readingOf({
  from,
  until,
  views = [],
  exported,
  position,
  endedAt,
}: Sweep): HistoryReading | null {
  if (endedAt === null || views.length > 0) return null;
  if (exported !== true) {
    const { at, ids } = position ?? { at: beginOf({ from }), ids: [] };
    return { from, until, position: { at, ids: ids.slice(0, MOST_IDS) }, endedAt };
  }
  // Its tickets come in the order of their changes: what was created until its end it has seen.
  const [behind, last] = [
    epochMs(endedAt) - EXPORT_BEHIND_MS,
    epochMs(beginOf({ from: daysAfter(until, 1) })),
  ];
  return { from, until, position: { at: instant(Math.min(behind, last)), ids: [] }, endedAt };
}

/** Whether one came further than the other; of two that came as far, the one that ended later, since more was there to see. */
export function isLater(one: HistoryReading, other: HistoryReading | null): boolean {
  if (other === null) return true;
  const [here, there] = [epochMs(one.position.at), epochMs(other.position.at)];
  return here === there ? one.endedAt > other.endedAt : here > there;
}
