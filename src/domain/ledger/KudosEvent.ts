import type { EventId, UserId } from '../basis/Id.ts';
import { textHash } from '../basis/textHash.ts';
import { draftEvent } from '../event/draftEvent.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { isKudosPlace, kudosPlace, type PraisedAt } from '../event/kudosPlace.ts';

/** What a kudos holds: where the praise stands, and whom it is for. No word of the customer, and nothing that names them. */
export interface KudosFacts extends PraisedAt {
  readonly to: UserId;
  /** The sentence's end in its comment. */
  readonly end: number;
  /** A hash of who said it (`praiserHash`), by which forgetting finds it; empty where nobody knows. */
  readonly person: string;
  /** A fresh id for each time it is given. */
  readonly attempt: string;
}

/**
 * Praise that an agent passes on to the colleague whom it belongs to.
 * - `given`: by whoever found it. Given twice it counts once.
 * - `takenBack`: by who gave it; `putAway`: its receiver does not want to see it any more.
 * - `erased`: who said it is forgotten.
 *
 * The last three answer the one that was given.
 */
export type KudosEvent =
  | JournalEvent<'kudos.given', KudosFacts>
  | JournalEvent<'kudos.takenBack' | 'kudos.putAway' | 'kudos.erased', Record<string, never>>;

type By = Pick<JournalEvent, 'actor' | 'at'>;

export function isKudosEvent(event: JournalEvent): event is KudosEvent {
  return event.kind.startsWith('kudos.') && isKudosPlace(event.themeId);
}

/** Stands for a customer in kudos. */
export function praiserHash(person: UserId | null): string {
  return person === null ? '' : textHash(`kudos said by ${person}`);
}

export function draftKudos(facts: KudosFacts, { actor, at }: By): JournalEvent {
  return draftEvent({
    kind: 'kudos.given',
    themeId: kudosPlace(facts),
    payload: facts,
    after: null,
    actor,
    at,
  });
}

/** Takes back, puts away or erases one that was given. */
export function draftKudosEnd(
  kind: 'kudos.takenBack' | 'kudos.putAway' | 'kudos.erased',
  { id, themeId }: { readonly id: EventId; readonly themeId: JournalEvent['themeId'] },
  { actor, at }: By,
): JournalEvent {
  return draftEvent({ kind, themeId, payload: {}, after: id, actor, at });
}
