import type { Day } from '#domain/basis/Day.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';

/** What reading a period will take, before it is begun. */
export interface SweepEstimate {
  readonly tickets: number;
  readonly requests: number;
  readonly minutes: number;
}

const TICKETS_PER_PAGE = 100;
/** Of so many tickets the conversation is asked for, by experience with support mail; products differ much. */
const ASKING_SHARE = 0.15;
/** What all tabs of a person may send; own actions come first. */
const REQUESTS_PER_MINUTE = 60;

/** How many tickets of these days there are, and what reading them takes at the pace that a person has. One request. */
export async function estimateSweep(
  { archive }: Pick<BoardOutside, 'archive'>,
  from: Day,
  until: Day,
  signal: AbortSignal,
): Promise<Result<SweepEstimate, Failure>> {
  const counted = await archive.count(from, until, signal);
  if (!counted.ok) return counted;
  const tickets = counted.value;
  const requests = Math.ceil(tickets / TICKETS_PER_PAGE) + Math.round(tickets * ASKING_SHARE);
  return ok({ tickets, requests, minutes: Math.max(1, Math.ceil(requests / REQUESTS_PER_MINUTE)) });
}

/** Minutes that are left, by the pace so far: how many requests a ticket took. */
export function minutesLeft(total: number, tried: number, asking: number): number {
  const share = tried < TICKETS_PER_PAGE ? ASKING_SHARE : asking / tried;
  const left = Math.max(0, total - tried);
  return Math.ceil((left * (share + 1 / TICKETS_PER_PAGE)) / REQUESTS_PER_MINUTE);
}
