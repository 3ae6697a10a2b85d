import { ok, type Result } from '#domain/basis/Result.ts';
import { mostOf } from '#domain/rollup/TicketCoverage.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';

/**
 * Says in the account what reading history came to so far, so that a rollup can tell it to everybody: days and numbers, no
 * ticket. What fails is said with the next reading, and known in this browser meanwhile. Two requests.
 */
export async function shareCoverage(
  { coverage, sweepShelf, worker }: Pick<BoardOutside, 'coverage' | 'sweepShelf' | 'worker'>,
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
