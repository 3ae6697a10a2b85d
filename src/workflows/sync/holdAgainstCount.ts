import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { FeedName, SyncState } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import { keepStep, NO_PAGE, withFeed } from './keepStep.ts';
import { readAnew } from './startSync.ts';
import { COUNT_EVERY_HOURS } from './syncPace.ts';
import type { Syncer } from './Syncer.ts';

const FEEDS: readonly FeedName[] = ['events', 'mentions'];

/**
 * Lists never show what was deleted. So once a day (and after a reading in two parts, see `syncAccount`) what is kept of the moment at which Zendesk counted is held against
 * that count; where they differ, the feed is read anew with the next run. Nothing to do for those who export.
 */
export async function holdAgainstCount(
  syncer: Syncer,
  state: SyncState,
  signal: AbortSignal,
): Promise<Result<SyncState, Failure>> {
  const now = syncer.now();
  if (state.way === 'export') return ok(state);
  const isDue =
    state.countedAt !== null && epochMs(now) - epochMs(state.countedAt) >= COUNT_EVERY_HOURS * 3_600_000;
  if (!isDue && state.countedAt !== null) return ok(state);
  let next: SyncState = { ...state, countedAt: now };
  // Everything was read just now: the first comparison is in a day.
  for (const feed of isDue ? FEEDS : []) {
    if (!state.feeds[feed].isComplete) continue;
    const counted = await syncer.accountFeed.count(feed, signal);
    if (!counted.ok) return counted;
    const kept = await syncer.folding.countAt(counted.value.at ?? now);
    if (!kept.ok) return kept;
    const progress = next.feeds[feed];
    const isSame = kept.value[feed] + progress.unreadable.length === counted.value.total;
    const total = counted.value.total;
    next = withFeed(next, feed, isSame ? { ...progress, total } : { ...readAnew(progress), total });
  }
  return keepStep(syncer, NO_PAGE, next);
}
