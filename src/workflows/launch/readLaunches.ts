import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { foldLaunches, type Launches } from '#domain/launch/foldLaunches.ts';
import { isLaunchEvent } from '#domain/launch/LaunchEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';
import { overlapOf } from '../sync/takePage.ts';

export type LaunchesFrom = Pick<BoardOutside, 'folding' | 'accountFeed' | 'accountReplica'>;

/** The launches that are known, and what that rests on. */
export interface ReadLaunches extends Launches {
  readonly journal: readonly JournalEvent[];
  /** There may be more: the account was not read to its end, or did not answer now. */
  readonly isPartial: boolean;
  /** Why what changed lately is not among them; `null` where it is. */
  readonly failure: Failure | null;
}

/** Events of a quarter of an hour are rarely more than these pages hold. */
const MOST_PAGES = 5;

/**
 * Reads launches by what this browser keeps of the account and by what was changed in it since: mostly one request. `besides` is
 * what this page wrote or read before.
 */
export async function readLaunches(
  { folding, accountFeed, accountReplica }: LaunchesFrom,
  besides: readonly JournalEvent[],
  signal: AbortSignal,
): Promise<Result<ReadLaunches, Failure>> {
  const [kept, state] = await Promise.all([folding.launchJournal(), accountReplica.state()]);
  const events = state.ok ? state.value?.feeds.events : undefined;
  const until = events?.readUpTo == null ? null : overlapOf(events.readUpTo);
  const read: JournalEvent[] = [...(kept.ok ? kept.value : []), ...besides];
  let failure: Failure | null = null;
  let isReached = false;
  let place: string | null = null;
  for (let page = 0; page < MOST_PAGES && !isReached; page++) {
    const latest = await accountFeed.latestPage('events', place, signal);
    if (!latest.ok) {
      failure = latest.failure;
      break;
    }
    const { events: changed, changes, hasMore } = latest.value;
    read.push(...changed.map(({ value }) => value).filter(isLaunchEvent));
    const isKnown = until !== null && changes.some(({ changedAt }) => changedAt < until);
    isReached = !hasMore || (isKnown && events?.isWhole === true);
    place = latest.value.place;
  }
  const launches = foldLaunches(read);
  if (failure !== null && launches.byId.size === 0) return failed(failure);
  return ok({ ...launches, journal: read, isPartial: !isReached, failure });
}
