import type { FeedProgress, SyncState } from '#ports/AccountReplica.ts';

const FIRST: FeedProgress = {
  reading: 1,
  place: null,
  readUpTo: null,
  newest: null,
  lately: [],
  isComplete: false,
  isWhole: false,
  read: 0,
  total: null,
  unreadable: [],
  altered: [],
};

/** The state before anything was read. The export is tried first: whether somebody may is learnt by trying. */
export function startSync(role: string): SyncState {
  return {
    step: 0,
    role,
    way: 'export',
    isTooLarge: false,
    feeds: { mentions: FIRST, events: FIRST },
    syncedAt: null,
    exportedAt: null,
    countedAt: null,
  };
}

/** The same feed from its beginning again. What is kept stays until the new reading is complete. */
export function readAnew({ reading, isWhole, total }: FeedProgress): FeedProgress {
  return { ...FIRST, reading: reading + 1, isWhole, total };
}
