import { epochMs, instant, type Instant } from '#domain/basis/Instant.ts';
import { textHash } from '#domain/basis/textHash.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { FeedPage } from '#ports/AccountFeed.ts';
import type { FeedName, FeedProgress, Kept, ReplicaPage } from '#ports/AccountReplica.ts';
import { OVERLAP_MINUTES } from './syncPace.ts';

/** So many of the latest changes are known again; more of them are kept twice, which does no harm. */
const LATELY_KEPT = 1_000;
const UNREADABLE_KEPT = 5_000;

/** What a page brings that is new, and how far the feed is known then. Where the reading stands is its reader's to say. */
export interface TakenPage {
  readonly page: ReplicaPage;
  readonly progress: FeedProgress;
}

/** Takes a page in: what was there in the last minutes already is left out. */
export function takePage(feed: FeedName, progress: FeedProgress, page: FeedPage): TakenPage {
  const known = new Set(progress.lately);
  const words = new Map([...page.mentions, ...page.events].map((kept) => [kept.recordId, wordsOf(kept)]));
  const nameOf = new Map(
    page.changes.map(({ recordId, changedAt }) => [
      recordId,
      `${recordId} ${changedAt} ${words.get(recordId) ?? ''}`,
    ]),
  );
  const isNew = (recordId: string | null) => !known.has(nameOf.get(recordId ?? '') ?? '');
  const mentions = page.mentions.filter(({ recordId }) => isNew(recordId));
  const events = page.events.filter(({ recordId }) => isNew(recordId));
  const gone = page.gone.filter(isNew);
  const newest = latest([progress.newest, ...page.changes.map(({ changedAt }) => changedAt)]);
  const since = newest === null ? '' : overlapOf(newest);
  const lately = [...new Set([...progress.lately, ...nameOf.values()])].filter(
    (name) => (name.split(' ')[1] ?? '') >= since,
  );
  const read = new Set([...mentions, ...events].map(({ recordId }) => recordId));
  const away = new Set(page.gone);
  const unreadable = [...new Set([...progress.unreadable, ...page.unreadable])].filter(
    (recordId) => !read.has(recordId) && !away.has(recordId),
  );
  // What a page says of a record holds from then on: one that was put back or deleted is not altered any more.
  const told = new Set(page.changes.map(({ recordId }) => recordId));
  const altered = [...progress.altered.filter((recordId) => !told.has(recordId)), ...page.altered];
  return {
    page: { feed, mentions, events, gone },
    progress: {
      ...progress,
      newest,
      lately: lately.slice(-LATELY_KEPT),
      read: progress.read + mentions.length + events.length,
      unreadable: unreadable.slice(-UNREADABLE_KEPT),
      altered: [...new Set(altered)].slice(-UNREADABLE_KEPT),
    },
  };
}

/** Tells two changes within one second apart, which have the same stamp. Signs count too. */
function wordsOf({ value }: Kept<Mention> | Kept<JournalEvent>): string {
  return textHash(JSON.stringify(value).replace(/[^\p{L}\p{N}]/gu, 'ω'));
}

/** Deltas begin so far before what was read last. */
export function overlapOf(readUpTo: Instant): Instant {
  return instant(epochMs(readUpTo) - OVERLAP_MINUTES * 60_000);
}

function latest(moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
