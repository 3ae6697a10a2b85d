import type { Day } from '#domain/basis/Day.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { HistoryReading } from '#ports/SweepEntries.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import type { BoardOutside } from '../Outside.ts';
import { isLater, readingOf } from './historyReading.ts';
import { shareHistory } from './shareHistory.ts';
import { sweepEntries } from './sweepEntries.ts';
import { beginOf, isCatchUpDue, newSweep, readUntil } from './sweepSteps.ts';

type From = Pick<BoardOutside, 'sweepEntries' | 'sweepShelf' | 'worker' | 'now'>;

/** The reading of somebody else, as one that can be caught up with here: it goes on where theirs ended. */
function sweepOf(reading: HistoryReading): Sweep {
  const { position, endedAt } = reading;
  const from = position.at.slice(0, 10) as Day;
  return { ...newSweep({ from, until: readUntil(reading), total: 0 }), position, endedAt };
}

/** Where catching up begins. */
export interface LastReading {
  readonly sweep: Sweep;
  /** It was read elsewhere: by somebody else, or in another browser of this person. */
  readonly isElsewhere: boolean;
}

/**
 * The reading of history from which on nobody has read: this browser's own, or one that the account tells of and that came
 * further. `null` where there is none, and where this browser is in the middle of one. A reading here that the account does
 * not know yet is told to it. One request; none where this browser read within the week and only `due` ones are wanted.
 */
export async function lastReading(
  outside: From,
  signal: AbortSignal,
  isDueOnly = false,
): Promise<Result<LastReading | null, Failure>> {
  const kept = await outside.sweepShelf.sweep();
  const here = kept.ok ? kept.value : null;
  const isHalf = here !== null && here.endedAt === null;
  if (isHalf && here.isStopped !== true) return ok(null);
  const own = here === null || isHalf ? null : here;
  const isDue = ({ sweep }: LastReading) => !isDueOnly || isCatchUpDue(sweep, outside.now());
  const ownLast = own === null ? null : { sweep: own, isElsewhere: false };
  if (ownLast !== null && !isDue(ownLast)) return ok(null);
  const entries = await sweepEntries(outside);
  if (!entries.ok) return entries;
  const told = await entries.value.readings.all(signal);
  // Where the app is not set up nobody has read.
  if (!told.ok && told.failure.kind !== 'notSetUp') return told;
  let latest: HistoryReading | null = null;
  for (const one of told.ok ? told.value : []) if (isLater(one, latest)) latest = one;
  const ownReading = own === null ? null : readingOf(own);
  const isOwn = own !== null && (latest === null || !isLater(latest, ownReading ?? positionOf(own)));
  if (isOwn && ownReading !== null && (latest === null || isLater(ownReading, latest)))
    void shareHistory(outside, new AbortController().signal);
  const last = isOwn ? ownLast : latest === null ? null : { sweep: sweepOf(latest), isElsewhere: true };
  return ok(last !== null && isDue(last) ? last : null);
}

/** How far a reading of views came. */
function positionOf({ from, until, position, endedAt }: Sweep): HistoryReading {
  const { at, ids } = position ?? { at: beginOf({ from }), ids: [] };
  return { from, until, position: { at, ids }, endedAt: endedAt ?? at };
}
