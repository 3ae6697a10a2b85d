import type { EventId, ThemeId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import { isNamedByItsDeed } from '../event/eventIdOf.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { kudosPlace } from '../event/kudosPlace.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { isKudosEvent, type KudosFacts } from './KudosEvent.ts';

/** Praise that somebody passed on. */
export interface Kudos extends Omit<KudosFacts, 'attempt'> {
  /** The event by which it was given. */
  readonly id: EventId;
  readonly themeId: ThemeId;
  readonly from: UserId;
  readonly at: Instant;
  /** Its receiver put it away. */
  readonly isAway: boolean;
}

/**
 * The kudos that stand, newest first, in whatever order events arrive. Nobody gives themselves any; the same praise from the
 * same person to the same colleague is one. What was erased is gone, whoever gives it again.
 */
export function foldKudos(events: Iterable<JournalEvent>): readonly Kudos[] {
  const standing = new Map<EventId, Kudos>();
  const erased = new Set<string>();
  for (const event of orderEvents(events)) {
    if (!isKudosEvent(event) || !isNamedByItsDeed(event)) continue;
    const { id, themeId, actor, at, after } = event;
    if (event.kind === 'kudos.given') {
      const { to, ticketId, words, start, end, person } = event.payload;
      const facts = { to, ticketId, words, start, end, person };
      if (facts.to === actor || themeId !== kudosPlace(facts)) continue;
      for (const one of standing.values())
        if (one.themeId === themeId && one.from === actor && one.to === facts.to) standing.delete(one.id);
      standing.set(id, { id, themeId, from: actor, at, isAway: false, ...facts });
      continue;
    }
    const one = after === null ? undefined : standing.get(after);
    if (event.kind === 'kudos.erased') erased.add(themeId);
    else if (one === undefined) continue;
    else if (event.kind === 'kudos.takenBack' && actor === one.from) standing.delete(one.id);
    else if (event.kind === 'kudos.putAway' && actor === one.to)
      standing.set(one.id, { ...one, isAway: true });
  }
  const all = [...standing.values()].filter(({ themeId }) => !erased.has(themeId));
  return all.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}
