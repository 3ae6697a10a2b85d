import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { FeedName, FeedProgress, SyncState } from '#ports/AccountReplica.ts';
import type { FeedPage } from '#ports/AccountFeed.ts';
import type { Failure } from '#ports/Failure.ts';
import { keepStep, NO_PAGE, withFeed } from './keepStep.ts';
import { pageGapMs } from './pageGapMs.ts';
import { readLatest } from './readLatest.ts';
import { readAnew } from './startSync.ts';
import type { Syncer } from './Syncer.ts';
import { takePage } from './takePage.ts';

/** A reading that had to begin anew this often in one run will not come to its end in it. */
const NEW_STARTS = 2;

/**
 * Reads a feed page by page from where it stands to its end: the first reading, and by the export also what changed
 * since. Each page is kept with the place after it, so that a closed tab costs no page twice. Where the account knows the
 * place no more, the reading begins anew beside what is kept; those who may not export read lists instead.
 */
export async function readEverything(
  syncer: Syncer,
  start: SyncState,
  feed: FeedName,
  signal: AbortSignal,
): Promise<Result<SyncState, Failure>> {
  let state = start;
  for (let starts = 0; ;) {
    if (signal.aborted) return failed({ kind: 'cancelled', what: 'sync' });
    const { place } = state.feeds[feed];
    const marked = await markStart(syncer, state, feed, signal);
    if (!marked.ok) return marked;
    state = marked.value;
    const { exportPage, listPage } = syncer.accountFeed;
    const page = await (state.way === 'export' ? exportPage : listPage)(feed, place, signal);
    if (!page.ok) {
      const other: SyncState | null = otherWay(state, feed, page.failure);
      if (other === null || starts === NEW_STARTS) return page;
      starts += 1;
      const kept = await keepStep(syncer, NO_PAGE, other);
      if (!kept.ok) return kept;
      state = kept.value;
      if (state.feeds[feed].isComplete) return readLatest(syncer, state, feed, signal);
      continue;
    }
    const taken = takePage(feed, state.feeds[feed], page.value);
    const progress = advance(taken.progress, page.value, state.way);
    const kept = await keepStep(syncer, taken.page, withFeed(state, feed, progress));
    if (!kept.ok) return kept;
    state = kept.value;
    if (!page.value.hasMore) return ok(state);
    await syncer.pause(pageGapMs(state.way, state.feeds.mentions.total), signal);
  }
}

/** An export comes in the order of changes; a list does not, so that what changes meanwhile counts from its start. */
function advance(progress: FeedProgress, { place, hasMore }: FeedPage, way: SyncState['way']): FeedProgress {
  if (hasMore) return { ...progress, place };
  const readUpTo = way === 'export' ? progress.newest : progress.readUpTo;
  return { ...progress, place, readUpTo, isComplete: true, isWhole: true };
}

/** Before the first page of a list: the latest change that there is. Zendesk's clock is not ours. */
async function markStart(
  { accountFeed }: Syncer,
  state: SyncState,
  feed: FeedName,
  signal: AbortSignal,
): Promise<Result<SyncState, Failure>> {
  const progress = state.feeds[feed];
  if (state.way === 'export' || progress.place !== null) return ok(state);
  const latest = await accountFeed.latestPage(feed, null, signal);
  if (!latest.ok) return latest;
  const readUpTo = latest.value.changes[0]?.changedAt ?? null;
  return ok(withFeed(state, feed, { ...progress, readUpTo }));
}

/** What to do instead where a page was not to be had; `null` where only waiting helps. */
function otherWay(state: SyncState, feed: FeedName, { kind }: Failure): SyncState | null {
  const progress = state.feeds[feed];
  const isLost = (kind === 'refused' || kind === 'gone') && progress.place !== null;
  if (isLost) return withFeed(state, feed, readAnew(progress));
  if (kind !== 'forbidden' || state.way === 'list') return null;
  const lists = { ...state, way: 'list' as const };
  return progress.isComplete ? lists : withFeed(lists, feed, readAnew(progress));
}
