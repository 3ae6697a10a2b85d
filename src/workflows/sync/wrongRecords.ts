import type { SyncState } from '#ports/AccountReplica.ts';

/** How many records of the account are not as they should be, by what comes of it. */
export interface WrongRecords {
  /** Make no sense: they are in no number. */
  readonly nonsense: number;
  /** Changed by somebody else, or forged: they do not count. */
  readonly left: number;
  /** Changed by somebody else: they count as they were written. */
  readonly kept: number;
}

/** What a reading of the account met that is not as it should be. */
export function wrongRecords(state: SyncState | null): WrongRecords {
  const { mentions, events } = state?.feeds ?? {};
  const unreadable = new Set([...(mentions?.unreadable ?? []), ...(events?.unreadable ?? [])]);
  const altered = new Set([...(mentions?.altered ?? []), ...(events?.altered ?? [])]);
  const left = [...altered].filter((recordId) => unreadable.has(recordId)).length;
  return { nonsense: unreadable.size - left, left, kept: altered.size - left };
}
