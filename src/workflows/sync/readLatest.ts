import type { Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { FeedName, FeedProgress, SyncState } from '#ports/AccountReplica.ts';
import type { FeedPage } from '#ports/AccountFeed.ts';
import type { Failure } from '#ports/Failure.ts';
import { keepStep, withFeed } from './keepStep.ts';
import { LIST_GAP_MS, LONGEST_LIST_GAP_MS, QUICK_PAGES } from './syncPace.ts';
import type { Syncer } from './Syncer.ts';
import { overlapOf, takePage } from './takePage.ts';

/**
 * Reads what changed since the last time, last changed first, until five minutes before it. How far it was read is kept
 * with the last page only: cut short, it begins again and brings nothing twice. The first pages come quickly, those of a
 * long absence more slowly: a dozen boards that are opened again would else ask for as much as all tickets of a team.
 */
export async function readLatest(
  syncer: Syncer,
  start: SyncState,
  feed: FeedName,
  signal: AbortSignal,
): Promise<Result<SyncState, Failure>> {
  const before = start.feeds[feed];
  const until = before.readUpTo === null ? null : overlapOf(before.readUpTo);
  let state = start;
  let place: string | null = null;
  let known: FeedProgress = before;
  for (let pages = 1; ; pages++) {
    if (signal.aborted) return failed({ kind: 'cancelled', what: 'sync' });
    const page = await syncer.accountFeed.latestPage(feed, place, signal);
    if (!page.ok) return page;
    const taken = takePage(feed, known, changedFrom(until, page.value));
    known = taken.progress;
    const isLast =
      !page.value.hasMore || page.value.changes.some(({ changedAt }) => isBefore(changedAt, until));
    const { mentions, events } = taken.page;
    if (mentions.length + events.length > 0 || isLast) {
      const progress = isLast ? { ...known, readUpTo: known.newest } : state.feeds[feed];
      const kept = await keepStep(syncer, taken.page, withFeed(state, feed, progress));
      if (!kept.ok) return kept;
      state = kept.value;
    }
    if (isLast) return ok(state);
    place = page.value.place;
    await syncer.pause(pages < QUICK_PAGES ? LIST_GAP_MS : LONGEST_LIST_GAP_MS, signal);
  }
}

function isBefore(moment: Instant, until: Instant | null): boolean {
  return until !== null && moment < until;
}

/** A page without what was not changed since: that is there. */
function changedFrom(until: Instant | null, page: FeedPage): FeedPage {
  const old = new Set(
    page.changes.filter(({ changedAt }) => isBefore(changedAt, until)).map(({ recordId }) => recordId),
  );
  const isOld = ({ recordId }: { readonly recordId: string | null }) => old.has(recordId ?? '');
  return {
    ...page,
    mentions: page.mentions.filter((kept) => !isOld(kept)),
    events: page.events.filter((kept) => !isOld(kept)),
    unreadable: page.unreadable.filter((recordId) => !old.has(recordId)),
    altered: page.altered.filter((recordId) => !old.has(recordId)),
    changes: page.changes.filter((change) => !isOld(change)),
  };
}
