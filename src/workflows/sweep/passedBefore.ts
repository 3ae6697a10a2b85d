import type { TicketId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Sweep, SweepShelf } from '#ports/SweepShelf.ts';
import { tried } from './sweepSteps.ts';

/** Tickets that a reading knows by name, because an export may tell of them again; forgotten where it only begins. */
export async function passedBefore(shelf: SweepShelf, sweep: Sweep): Promise<Result<Set<TicketId>, Failure>> {
  if (sweep.position === null && tried(sweep.counts) === 0) {
    const kept = await shelf.keep(sweep, [], null);
    return kept.ok ? ok(new Set()) : kept;
  }
  const passed = await shelf.passed();
  return passed.ok ? ok(new Set(passed.value)) : passed;
}
