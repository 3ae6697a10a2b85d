import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { Sweep, SweepCounts } from '#ports/SweepShelf.ts';
import type { ArchivedTicket } from '#ports/TicketArchive.ts';

/** A reading that has not begun. */
export function newSweep(wish: Pick<Sweep, 'from' | 'until' | 'views' | 'total'>): Sweep {
  const counts = { read: 0, asking: 0, excluded: 0, begunByStaff: 0, tagged: 0, failed: 0 };
  return { ...wish, position: null, counts, endedAt: null };
}

/** The same reading to a later day: what came since is read from where it ended. */
export function catchUp(sweep: Sweep, until: Sweep['until'], more: number): Sweep {
  const done = tried(sweep.counts);
  return { ...sweep, until, total: Math.max(done, sweep.total) + more, endedAt: null };
}

const CATCH_UP_DAYS = 7;

/** Whether it is time to read what came since: a week after all of it was read. */
export function isCatchUpDue({ endedAt }: Sweep, now: Instant): boolean {
  return endedAt !== null && epochMs(now) - epochMs(endedAt) >= CATCH_UP_DAYS * 86_400_000;
}

/** How many tickets it has come past. */
export function tried({ read, excluded, begunByStaff, tagged, failed }: SweepCounts): number {
  return read + excluded + begunByStaff + tagged + failed;
}

/** So many more tickets that came to this. */
export function counted(sweep: Sweep, as: keyof SweepCounts, by = 1): Sweep {
  return { ...sweep, counts: { ...sweep.counts, [as]: sweep.counts[as] + by } };
}

/** Past this ticket: going on begins after it. */
export function passed(sweep: Sweep, { id, createdAt }: ArchivedTicket): Sweep {
  const before = sweep.position;
  const ids = before?.at === createdAt ? [...before.ids, id] : [id];
  return { ...sweep, position: { at: createdAt, ids } };
}
