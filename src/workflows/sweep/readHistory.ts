import type { TicketId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { PassedTicket } from '#domain/rollup/TicketCoverage.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Lease } from '#ports/Leases.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import { type HearingPool, poolOfOne } from '#ports/HearingPool.ts';
import type { ArchivedTicket } from '#ports/TicketArchive.ts';
import type { BoardOutside } from '../Outside.ts';
import { askPatiently } from './askPatiently.ts';
import { beginArchived, hearArchived, type HearsFrom } from './hearArchived.ts';
import { inTurn } from './inTurn.ts';
import type { SweepPage, SweepPages } from './SweepPages.ts';
import { passedBefore } from './passedBefore.ts';
import { begunAnew, pagesOf, placeOf } from './pagesOf.ts';
import { counted, onPage, passed as passedBy, tried } from './sweepSteps.ts';

/** How reading ended. `elsewhere`: another of this person's pages is at it. */
export type HistoryEnd = 'done' | 'stopped' | 'elsewhere';

type From = HearsFrom & Pick<BoardOutside, 'hearingPool' | 'sweepShelf' | 'leases' | 'now' | 'pause'>;

const TURN = 'sweep';
/** A page that was closed keeps another one out for so long, where the browser cannot tell that it is. */
const LEASE_SECONDS = 90;
/** So long a wait is taken in one piece: shorter than the lease, which is held on to. */
const WAIT_MS = 30_000;
const LOOK_MS = 1_000;
/** So many beginnings for each engine are heard ahead, while a conversation is waited for. */
const AHEAD = 2;

/**
 * Reads what was asked in tickets of the past, oldest first, and keeps it for proposals; tags nothing. Of each ticket its
 * first comment is heard; the whole conversation is asked for only where that asks for something. How far it got is kept
 * with what was found, so that a stop, a closed page or a failure loses nothing, and going on doubles nothing.
 *
 * Costs a request for a hundred tickets (a thousand by an export), and one for each ticket in which something was asked, all of it in the background of
 * the person's budget. Fails where the account does not answer; going on later begins there.
 */
export async function readHistory(
  outside: From,
  begun: Sweep,
  onProgress: (sweep: Sweep) => void,
  signal: AbortSignal,
): Promise<Result<HistoryEnd, Failure>> {
  const lease = await takeTurn(outside);
  if (lease === null) return ok('elsewhere');
  const pool = await outside.hearingPool().catch(() => poolOfOne(outside.language));
  try {
    return await readOn(outside, pool, begun, onProgress, () => lease.renew(), signal);
  } finally {
    pool.close();
    await lease.giveBack();
  }
}

/** What a page held that was closed in the middle is free as soon as somebody looks for who holds it. */
async function takeTurn({ leases, pause }: Pick<From, 'leases' | 'pause'>): Promise<Lease | null> {
  const lease = await leases.take(TURN, LEASE_SECONDS);
  if (lease !== null) return lease;
  const looking = new AbortController();
  void pause(LOOK_MS, looking.signal).then(() => looking.abort());
  await leases.once(TURN, async () => undefined, looking.signal);
  looking.abort();
  return leases.take(TURN, LEASE_SECONDS);
}

async function readOn(
  outside: From,
  pool: HearingPool,
  begun: Sweep,
  onProgress: (sweep: Sweep) => void,
  renew: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<Result<HistoryEnd, Failure>> {
  const { sweepShelf, now } = outside;
  const wait = async (milliseconds: number): Promise<boolean> => {
    for (let left = milliseconds; left > 0; left -= WAIT_MS) {
      await outside.pause(Math.min(left, WAIT_MS), signal);
      if (signal.aborted || !(await renew())) return false;
    }
    return true;
  };
  const patiently = <T>(ask: () => Promise<Result<T, Failure>>) => askPatiently(ask, wait);
  const past = await passedBefore(sweepShelf, begun);
  if (!past.ok) return past;
  const passed = past.value;
  let sweep = begun;
  let pages = pagesOf(outside, sweep, wait);
  let start = placeOf(sweep);
  let cursor = sweep.position?.cursor ?? null;
  // What was come past since something was kept last.
  const fresh: PassedTicket[] = [];
  for (;;) {
    const page: Result<SweepPage, Failure> = await patiently(nextPage(pages, start, cursor, signal));
    if (signal.aborted) return ok('stopped');
    const anew = page.ok ? null : begunAnew(sweep, page.failure, cursor);
    if (anew !== null) {
      const ids = sweep.exported === true ? (sweep.position?.ids ?? []) : [];
      for (const id of ids) passed.add(id);
      sweep = anew;
      const kept = await sweepShelf.keep(sweep, [], ids);
      if (!kept.ok) return kept;
      pages = pagesOf(outside, sweep, wait);
      start = placeOf(sweep);
      cursor = null;
      continue;
    }
    if (!page.ok) return page;
    const { tickets, unreadable, left, place } = page.value;
    const next: string | null = page.value.next;
    const before = sweep.position?.ids ?? [];
    if (cursor === null && left !== undefined)
      sweep = { ...sweep, total: Math.max(0, tried(sweep.counts) + left - before.length) };
    const begin = (ticket: ArchivedTicket) => beginArchived(outside, pool.hear, ticket, signal);
    const unread = tickets.filter(
      ({ id }, n) => !before.includes(id) && !passed.has(id) && n === firstOf(tickets, id),
    );
    for await (const [ticket, first] of inTurn(unread, AHEAD * pool.width, begin)) {
      if (signal.aborted) break;
      let begun: typeof first | null = first;
      const heard = await patiently(async () => {
        const known = begun ?? (await begin(ticket));
        begun = null;
        return hearArchived(outside, ticket, signal, known);
      });
      if (!heard.ok) return signal.aborted ? ok('stopped') : heard;
      sweep = passedBy(counted(sweep, heard.value.as), ticket);
      fresh.push({ createdAt: ticket.createdAt, as: heard.value.as });
      if (heard.value.asks.length === 0) continue;
      sweep = counted(sweep, 'asking');
      // What was found must not be read again: that costs a request each.
      const kept = await sweepShelf.keep(sweep, heard.value.asks, [], fresh.splice(0));
      if (!kept.ok) return kept;
      onProgress(sweep);
      if (!(await renew())) return ok('elsewhere');
    }
    if (!signal.aborted) sweep = counted(sweep, 'failed', unreadable);
    if (next === null && !signal.aborted) sweep = { ...sweep, endedAt: now() };
    let ids: readonly TicketId[] = [];
    if (place !== undefined && !signal.aborted) {
      ids = sweep.position?.ids ?? [];
      for (const id of ids) passed.add(id);
      sweep = onPage(sweep, place);
    }
    const kept = await sweepShelf.keep(sweep, [], ids, fresh.splice(0));
    if (!kept.ok) return kept;
    onProgress(sweep);
    if (sweep.endedAt !== null) return ok('done');
    if (signal.aborted) return ok('stopped');
    if (!(await renew())) return ok('elsewhere');
    cursor = next;
  }
}

function nextPage(
  pages: SweepPages,
  from: Instant,
  cursor: string | null,
  signal: AbortSignal,
): () => Promise<Result<SweepPage, Failure>> {
  return () => pages(from, cursor, signal);
}

/** A ticket that stands on a page twice is one. */
function firstOf(tickets: readonly ArchivedTicket[], wanted: ArchivedTicket['id']): number {
  return tickets.findIndex(({ id }) => id === wanted);
}
