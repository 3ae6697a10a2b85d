import { ok, type Result } from '#domain/basis/Result.ts';
import { mostOf } from '#domain/rollup/TicketCoverage.ts';
import type { Failure } from '#ports/Failure.ts';
import type { SweepEntries } from '#ports/SweepEntries.ts';
import type { BoardOutside } from '../Outside.ts';
import { isLater, readingOf } from './historyReading.ts';
import { sweepEntries } from './sweepEntries.ts';

type From = Pick<BoardOutside, 'sweepEntries' | 'sweepShelf' | 'worker'>;

/**
 * Says in the account what reading history came to so far, so that a rollup can tell it to everybody and others go on from
 * there: days and numbers, and where a whole period was read its end. What fails is said with the next reading, and known in
 * this browser meanwhile. Four requests at most.
 */
export async function shareHistory(outside: From, signal: AbortSignal): Promise<Result<void, Failure>> {
  const entries = await sweepEntries(outside);
  if (!entries.ok) return entries;
  const [days, reading] = await Promise.all([
    shareCoverage(outside, entries.value, signal),
    shareReading(outside, entries.value, signal),
  ]);
  return days.ok ? reading : days;
}

async function shareCoverage(
  { sweepShelf, worker }: From,
  { coverage }: SweepEntries,
  signal: AbortSignal,
): Promise<Result<void, Failure>> {
  const here = await sweepShelf.coverage();
  if (!here.ok) return here;
  if (Object.keys(here.value).length === 0) return ok(undefined);
  const before = await coverage.read([worker.id], signal);
  if (!before.ok) return before;
  const own = before.value.get(worker.id) ?? {};
  const now = mostOf([own, here.value]);
  return JSON.stringify(now) === JSON.stringify(own) ? ok(undefined) : coverage.save(worker.id, now);
}

/** Of two browsers of a person the one that came further counts. */
async function shareReading(
  { sweepShelf, worker }: From,
  { readings }: SweepEntries,
  signal: AbortSignal,
): Promise<Result<void, Failure>> {
  const kept = await sweepShelf.sweep();
  if (!kept.ok) return kept;
  const here = kept.value === null ? null : readingOf(kept.value);
  if (here === null) return ok(undefined);
  const before = await readings.read([worker.id], signal);
  if (!before.ok) return before;
  return isLater(here, before.value.get(worker.id) ?? null) ? readings.save(worker.id, here) : ok(undefined);
}
