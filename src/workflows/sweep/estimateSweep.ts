import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import type { BoardOutside } from '../Outside.ts';
import { newSweep } from './sweepSteps.ts';

/** What reading a period will take, before it is begun. */
export interface SweepEstimate {
  readonly tickets: number;
  /** There may be fewer: a view is counted whole, whatever the period, and tickets in two views twice. */
  readonly isAtMost: boolean;
  /** Whether the account's export is the shorter way. */
  readonly isExported: boolean;
  readonly requests: number;
  readonly minutes: number;
}

/** What is to be read: days, and where some are chosen the views that a ticket must be in. */
export type SweepWish = Pick<Sweep, 'from' | 'until' | 'views'>;

const TICKETS_PER_PAGE = 100;
const EXPORTED_PER_PAGE = 1_000;
/** The whole account shares ten pages of exports a minute, so they are for where they save much. */
const FEWER = 4;
/** Of so many tickets the conversation is asked for, by experience with support mail; products differ much. */
const ASKING_SHARE = 0.15;
/** What all tabs of a person may send in the background; measured, a sweep beside its reader's work gets that (`sweep.20k`). */
const REQUESTS_PER_MINUTE = 40;

/**
 * How many tickets there are, and what reading them takes at the pace that a person has. One request; two where views are
 * chosen, which are listed before they are read, and for an admin who wants much: an export tells a thousand tickets a
 * request, but also those of other periods that changed since.
 */
export async function estimateSweep(
  { archive, worker }: Pick<BoardOutside, 'archive' | 'worker'>,
  { from, until, views = [] }: SweepWish,
  signal: AbortSignal,
): Promise<Result<SweepEstimate, Failure>> {
  const counted = await archive.count(from, until, signal);
  if (!counted.ok) return counted;
  const listed = views.length === 0 ? ok(0) : await archive.viewCount(views, signal);
  if (!listed.ok) return listed;
  // What Zendesk has not counted yet is no more than there are.
  const inViews = listed.value ?? counted.value;
  const tickets = views.length === 0 ? counted.value : Math.min(counted.value, inViews);
  const found = Math.ceil(tickets / TICKETS_PER_PAGE);
  let exported: number | null = null;
  if (worker.role === 'admin' && views.length === 0 && tickets > EXPORTED_PER_PAGE) {
    const changed = await archive.changedCount(from, signal);
    if (!changed.ok) return changed;
    exported = Math.ceil(changed.value / EXPORTED_PER_PAGE);
  }
  const isExported = exported !== null && exported * FEWER <= found;
  const pages = isExported && exported !== null ? exported : found + Math.ceil(inViews / TICKETS_PER_PAGE);
  const requests = pages + Math.round(tickets * ASKING_SHARE);
  const minutes = Math.max(1, Math.ceil(requests / REQUESTS_PER_MINUTE));
  return ok({ tickets, isAtMost: views.length > 0, isExported, requests, minutes });
}

/** The reading that was estimated, not begun yet. */
export function sweepOf(wish: SweepWish, { tickets, isExported }: SweepEstimate): Sweep {
  return newSweep({ ...wish, ...(isExported ? { exported: true } : {}), total: tickets });
}

/** Minutes that are left, by the pace so far: how many requests a ticket took. */
export function minutesLeft(total: number, tried: number, asking: number): number {
  const share = tried < TICKETS_PER_PAGE ? ASKING_SHARE : asking / tried;
  const left = Math.max(0, total - tried);
  return Math.ceil((left * (share + 1 / TICKETS_PER_PAGE)) / REQUESTS_PER_MINUTE);
}
