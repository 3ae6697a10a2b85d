import { type Day, daysAfter } from '#domain/basis/Day.ts';
import { epochMs, instant, type Instant } from '#domain/basis/Instant.ts';
import { READ_AS, type ReadCounts } from '#domain/rollup/TicketCoverage.ts';
import type { Sweep, SweepCounts } from '#ports/SweepShelf.ts';
import type { ArchivedTicket } from '#ports/TicketArchive.ts';

/** A reading that has not begun. */
export function newSweep(wish: Pick<Sweep, 'from' | 'until' | 'views' | 'exported' | 'total'>): Sweep {
  const heard = { read: 0, asking: 0 };
  const not = { excluded: 0, begunByStaff: 0, tagged: 0, language: 0, noWords: 0, tooLong: 0, failed: 0 };
  return { ...wish, position: null, counts: { ...heard, ...not }, endedAt: null };
}

/** The same reading to a later day: what came since is read from where it ended. */
export function catchUp(sweep: Sweep, until: Sweep['until'], more: number): Sweep {
  const done = tried(sweep.counts);
  return { ...whereNewIs(sweep), until, total: Math.max(done, sweep.total) + more, endedAt: null };
}

/** An export passes over what is of later days, so that its place may be behind some of it. */
function whereNewIs(sweep: Sweep): Sweep {
  const { exported, endedAt, until, position } = sweep;
  if (exported !== true || position === null) return sweep;
  const { at, ids } = position;
  if (endedAt === null) return { ...sweep, position: { at, ids } };
  if (endedAt.slice(0, 10) <= until) return sweep;
  return { ...bySearch(sweep), position: { at: beginOf({ from: daysAfter(until, 1) }), ids: [] } };
}

/** The day up to which it was read, be its period longer. */
export function readUntil({ until, endedAt }: Pick<Sweep, 'until' | 'endedAt'>): Day {
  const ended = (endedAt?.slice(0, 10) ?? until) as Day;
  return ended < until ? ended : until;
}

const CATCH_UP_DAYS = 7;

/** Whether it is time to read what came since: a week after all of it was read. */
export function isCatchUpDue({ endedAt }: Sweep, now: Instant): boolean {
  return endedAt !== null && epochMs(now) - epochMs(endedAt) >= CATCH_UP_DAYS * 86_400_000;
}

/** How many tickets it has come past. */
export function tried(counts: ReadCounts): number {
  return READ_AS.reduce((sum, as) => sum + counts[as], 0);
}

/** So many more tickets that came to this. */
export function counted(sweep: Sweep, as: keyof SweepCounts, by = 1): Sweep {
  return { ...sweep, counts: { ...sweep.counts, [as]: sweep.counts[as] + by } };
}

/** Past this ticket: going on begins after it. */
export function passed(sweep: Sweep, { id, createdAt }: ArchivedTicket): Sweep {
  const before = sweep.position;
  const isSame = sweep.exported === true || before?.at === createdAt;
  const ids = before !== null && isSame ? [...before.ids, id] : [id];
  return { ...sweep, position: { ...before, at: createdAt, ids } };
}

/** On the page of an export that begins there, of which nothing was read yet. */
export function onPage(sweep: Sweep, cursor: string | null): Sweep {
  const at = sweep.position?.at ?? beginOf(sweep);
  return { ...sweep, position: { at, ids: [], ...(cursor === null ? {} : { cursor }) } };
}

/** The same reading by search from its beginning: what it has passed is known by name. */
export function bySearch(sweep: Sweep): Sweep {
  const { exported, ...search } = sweep;
  return exported === true ? { ...search, position: null } : sweep;
}

/** The first moment of its period. */
export function beginOf({ from }: Pick<Sweep, 'from'>): Instant {
  return instant(Date.parse(`${from}T00:00:00Z`));
}
