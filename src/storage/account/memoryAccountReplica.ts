import { ok } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type {
  AccountNumbers,
  AccountReplica,
  FeedName,
  ReplicaNews,
  ReplicaPage,
  SyncState,
} from '#ports/AccountReplica.ts';
import { keptThings } from './keptThings.ts';
import { ownTurns } from './ownTurns.ts';

/** What one page brought, and the reading that it belongs to. */
interface Piece extends ReplicaPage {
  readonly reading: number;
}

/** The account's replica for this page alone: for browsers that keep nothing for us. */
export function memoryAccountReplica(): AccountReplica {
  const listeners = new Set<(news: ReplicaNews) => void>();
  let pieces: readonly Piece[] = [];
  let state: SyncState | null = null;
  let numbers: AccountNumbers | null = null;
  let revision = 0;

  const tell = (news: ReplicaNews) => {
    for (const listener of [...listeners]) listener(news);
  };
  const put = (page: ReplicaPage, reading: number) => {
    const isEmpty = page.mentions.length + page.events.length + page.gone.length === 0;
    if (!isEmpty) {
      pieces = [...pieces, { ...page, reading }];
      revision += 1;
    }
    tell({ about: 'replica' });
  };
  const beside = (page: Pick<ReplicaPage, 'mentions' | 'gone'>) => {
    if (state !== null) put({ feed: 'mentions', events: [], ...page }, state.feeds.mentions.reading);
  };

  return {
    state: async () => ok(state),
    add: async (page, next) => {
      if ((state?.step ?? 0) + 1 !== next.step) return ok(false);
      const reading = (feed: FeedName) => next.feeds[feed].reading;
      for (const feed of ['mentions', 'events'] as const) {
        if (!next.feeds[feed].isComplete || state?.feeds[feed].isComplete === true) continue;
        const before = pieces.length;
        pieces = pieces.filter((piece) => piece.feed !== feed || piece.reading === reading(feed));
        if (pieces.length < before) revision += 1;
      }
      state = next;
      put(page, reading(page.feed));
      return ok(true);
    },
    addOwn: async (mentions) => {
      beside({ mentions: mentions.map((value) => ({ recordId: null, value })), gone: [] });
      return ok(undefined);
    },
    drop: async (gone) => {
      beside({ mentions: [], gone });
      return ok(undefined);
    },
    read: async () => ok({ revision, ...contentOf(pieces) }),
    numbers: async () => ok(numbers === null ? null : { ...numbers, isFresh: numbers.revision === revision }),
    saveNumbers: async (given) => {
      numbers = given;
      tell({ about: 'numbers' });
      return ok(undefined);
    },
    tidy: async () => ok(undefined),
    clear: async () => {
      [pieces, state, numbers] = [[], null, null];
      revision += 1;
      tell({ about: 'replica' });
      return ok(undefined);
    },
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    alone: ownTurns().run,
  };
}

function contentOf(pieces: readonly Piece[]): {
  readonly mentions: readonly Mention[];
  readonly events: readonly JournalEvent[];
} {
  const mentions = keptThings<Mention>(({ changedAt, at }) => changedAt ?? at);
  const events = keptThings<JournalEvent>(({ at }) => at);
  for (const piece of pieces) {
    piece.mentions.forEach(mentions.put);
    piece.events.forEach(events.put);
    piece.gone.forEach((piece.feed === 'mentions' ? mentions : events).drop);
  }
  return {
    mentions: mentions.values().map(({ value }) => value),
    events: events.values().map(({ value }) => value),
  };
}
