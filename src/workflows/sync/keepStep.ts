import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { FeedName, FeedProgress, ReplicaPage, SyncState } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Syncer } from './Syncer.ts';

/** A step that brings nothing but a new state. */
export const NO_PAGE: ReplicaPage = { feed: 'events', mentions: [], events: [], gone: [] };

/** Keeps a page and the state after it in one step. `cancelled` where another tab reads on from here. */
export async function keepStep(
  { accountReplica }: Pick<Syncer, 'accountReplica'>,
  page: ReplicaPage,
  state: SyncState,
): Promise<Result<SyncState, Failure>> {
  const next = { ...state, step: state.step + 1 };
  const kept = await accountReplica.add(page, next);
  if (!kept.ok) return kept;
  return kept.value ? ok(next) : failed({ kind: 'cancelled', what: 'sync' });
}

/** The state with another progress of one feed. */
export function withFeed(state: SyncState, feed: FeedName, progress: FeedProgress): SyncState {
  return { ...state, feeds: { ...state.feeds, [feed]: progress } };
}
