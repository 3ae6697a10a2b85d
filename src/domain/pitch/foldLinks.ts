import type { UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { TRACKERS, type TrackerKind } from '../setting/TrackerSetting.ts';
import { type IssueFacts, isTrackerTurn, type SentFacts, type TrackerEvent } from './TrackerEvent.ts';

/** How a theme stands in a tracker. `turn` of what is being sent marks it at the far side. */
export type Link =
  | { readonly at: 'none' }
  | ({ readonly at: 'sending'; readonly turn: number } & Pick<SentFacts, 'to' | 'title'> & Doer)
  | ({ readonly at: 'linked'; readonly isFound: boolean } & IssueFacts & Doer);

interface Doer {
  readonly by: UserId;
  readonly since: Instant;
}

/** How it stands, and which turn comes next. */
export interface LinkTurn {
  readonly link: Link;
  readonly nextTurn: number;
}

/** Farther ahead than this no turn of this app's is: it would leave no number for those who come after it. */
const MOST_MISSING = 1_000;

/**
 * How a theme stands in each tracker, whatever order its events arrive in and however often. A turn that may not be played
 * where it stands uses its number up and changes nothing: so there is one issue for each tracker at most.
 */
export function foldLinks(events: Iterable<JournalEvent>): ReadonlyMap<TrackerKind, LinkTurn> {
  const turns = orderEvents(events).filter(isTrackerTurn);
  return new Map(
    TRACKERS.map((tracker) => {
      const own = turns.filter(({ payload }) => payload.tracker === tracker);
      return [tracker, playLinks(own)] as const;
    }),
  );
}

/** How a theme stands in one tracker. */
export function linkIn(events: Iterable<JournalEvent>, tracker: TrackerKind): LinkTurn {
  return foldLinks(events).get(tracker) ?? { link: NONE, nextTurn: 1 };
}

const NONE: Link = { at: 'none' };

function playLinks(turns: readonly TrackerEvent[]): LinkTurn {
  let now: LinkTurn = { link: NONE, nextTurn: 1 };
  for (const event of turns.toSorted((a, b) => a.payload.turn - b.payload.turn)) {
    const { turn } = event.payload;
    if (turn > now.nextTurn + MOST_MISSING) continue;
    now = { link: playLink(now.link, event) ?? now.link, nextTurn: turn + 1 };
  }
  return now;
}

/** How it stands after a turn; `null` where that may not be played. */
function playLink(link: Link, event: TrackerEvent): Link | null {
  const doer = { by: event.actor, since: event.at };
  switch (event.kind) {
    case 'tracker.sending': {
      const { to, title, turn } = event.payload;
      return link.at === 'none' ? { at: 'sending', to, title, turn, ...doer } : null;
    }
    case 'tracker.linked': {
      const { to, key, url, title, isFound } = event.payload;
      return link.at === 'linked' ? null : { at: 'linked', to, key, url, title, isFound, ...doer };
    }
    case 'tracker.notSent':
      return link.at === 'sending' ? NONE : null;
    case 'tracker.unlinked':
      return link.at === 'linked' ? NONE : null;
  }
}
