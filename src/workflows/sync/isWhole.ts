import type { SyncState } from '#ports/AccountReplica.ts';

/** Whether numbers folded from what is kept are the account's. */
export function isWhole(state: SyncState | null): boolean {
  return state !== null && !state.isTooLarge && state.feeds.mentions.isWhole && state.feeds.events.isWhole;
}
