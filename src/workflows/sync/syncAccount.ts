import { epochMs, instant, type Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { spread } from '#domain/basis/spread.ts';
import type { FeedName, SyncState } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import { holdAgainstCount } from './holdAgainstCount.ts';
import { keepStep, NO_PAGE, withFeed } from './keepStep.ts';
import { pageGapMs } from './pageGapMs.ts';
import { readEverything } from './readEverything.ts';
import { readLatest } from './readLatest.ts';
import { startSync } from './startSync.ts';
import {
  EXPORT_EVERY_HOURS,
  EXPORT_SPREAD_HOURS,
  LISTED_UP_TO,
  MENTIONS_KEPT,
  SYNC_EVERY_MINUTES,
} from './syncPace.ts';
import type { Syncer } from './Syncer.ts';

const LONG_AGO = instant(0);

/**
 * Brings what this browser keeps of the account up to the present: events first, since they are few and say where
 * mentions stand, then mentions. One tab of a person at a time; closed at any page, the next tab goes on from there.
 * Where it ends early it gives the reason, and what was read until then is kept and counts.
 *
 * @param isPrompted asks the account also where it was asked within the last quarter of an hour.
 */
export async function syncAccount(
  syncer: Syncer,
  isPrompted: boolean,
  signal: AbortSignal,
): Promise<Result<SyncState, Failure>> {
  return syncer.accountReplica.alone(async () => {
    const begun = await begin(syncer);
    if (!begun.ok) return begun;
    let state = begun.value;
    const isFresh = hoursSince(syncer, state.syncedAt) * 60 < SYNC_EVERY_MINUTES;
    if (isFresh && !isPrompted && isRead(state)) return ok(state);
    if (signal.aborted) return failed({ kind: 'cancelled', what: 'sync' });
    const sized = await measure(syncer, state, signal);
    if (!sized.ok) return sized;
    state = sized.value;
    const isExported =
      state.way === 'export' && hoursSince(syncer, state.exportedAt) >= hoursToExport(syncer);
    // What was deleted since its first pages were read, nothing will show: held against the count at the end, whichever
    // run comes to it.
    if (feedsOf(state).some((feed) => isLeftHalfway(state, feed))) state = { ...state, countedAt: LONG_AGO };
    let hasExported = false;
    for (const feed of feedsOf(state)) {
      const isFurther = !state.feeds[feed].isComplete || (isExported && state.way === 'export');
      // The next feed's first page keeps the same distance from the last one as any other.
      if (hasExported && isFurther && state.way === 'export')
        await syncer.pause(pageGapMs('export', state.feeds.mentions.total), signal);
      hasExported ||= isFurther;
      const read = await (isFurther ? readEverything : readLatest)(syncer, state, feed, signal);
      if (!read.ok) return read;
      state = read.value;
    }
    const now = syncer.now();
    const exportedAt = isExported && state.way === 'export' ? now : state.exportedAt;
    const done = await keepStep(syncer, NO_PAGE, { ...state, syncedAt: now, exportedAt });
    return done.ok ? holdAgainstCount(syncer, done.value, signal) : done;
  });
}

/** Where it stands; anew for somebody whose role is another one, since they may see something else now. */
async function begin({ accountReplica, worker }: Syncer): Promise<Result<SyncState, Failure>> {
  const kept = await accountReplica.state();
  if (!kept.ok) return kept;
  if (kept.value === null) return ok(startSync(worker.role));
  if (kept.value.role === worker.role) return ok(kept.value);
  const cleared = await accountReplica.clear();
  return cleared.ok ? ok(startSync(worker.role)) : cleared;
}

/**
 * Before the first reading: how much there is, for the progress that is shown, whether a browser keeps that, and which way
 * to read it.
 */
async function measure(
  { accountFeed, worker }: Syncer,
  state: SyncState,
  signal: AbortSignal,
): Promise<Result<SyncState, Failure>> {
  const { mentions } = state.feeds;
  if (mentions.isComplete || mentions.total !== null) return ok(state);
  const counted = await accountFeed.count('mentions', signal);
  if (!counted.ok) return counted;
  const { total } = counted.value;
  const way = worker.role !== 'admin' && total <= LISTED_UP_TO ? 'list' : state.way;
  const isTooLarge = total > MENTIONS_KEPT;
  return ok({ ...withFeed(state, 'mentions', { ...mentions, total }), way, isTooLarge });
}

/** The next day's morning would be everybody's else. */
function hoursToExport({ worker }: Syncer): number {
  return EXPORT_EVERY_HOURS + EXPORT_SPREAD_HOURS * spread(`${worker.id} export`);
}

function feedsOf({ isTooLarge }: SyncState): readonly FeedName[] {
  return isTooLarge ? ['events'] : ['events', 'mentions'];
}

/** A list of which an earlier run had read some pages. */
function isLeftHalfway({ way, feeds }: SyncState, feed: FeedName): boolean {
  return way === 'list' && !feeds[feed].isComplete && feeds[feed].place !== null;
}

function isRead(state: SyncState): boolean {
  return feedsOf(state).every((feed) => state.feeds[feed].isComplete);
}

function hoursSince({ now }: Pick<Syncer, 'now'>, moment: Instant | null): number {
  return moment === null ? Infinity : (epochMs(now()) - epochMs(moment)) / 3_600_000;
}
