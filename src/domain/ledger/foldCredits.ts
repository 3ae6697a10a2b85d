import type { EventId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Decision } from '../decision/Decision.ts';
import { kindsTold } from '../decision/kindsTold.ts';
import { isNamedByItsDeed } from '../event/eventIdOf.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { isTrackerTurn } from '../pitch/TrackerEvent.ts';
import type { DeciderTerm } from '../setting/DeciderTerm.ts';
import { mayDecide } from '../setting/mayDecide.ts';
import { isCreditEvent } from './CreditEvent.ts';

/** Who says that a theme shipped because of those who brought it up. */
export interface Confirmation {
  readonly id: EventId;
  readonly by: UserId;
  readonly at: Instant;
  /** The linked issue that was seen closed; `null` where somebody who decides said so. */
  readonly url: string | null;
}

/**
 * What confirms the decision by which a theme shipped, oldest first. Somebody's word counts if they decided about themes then,
 * and of documentation everybody's; an issue counts if it was linked to the theme. Taken back by who said it, or by somebody who decides.
 */
export function foldCredits(
  events: Iterable<JournalEvent>,
  { id: decision, themeId }: Pick<Decision, 'id' | 'themeId'>,
  deciders: readonly DeciderTerm[],
): readonly Confirmation[] {
  const kinds = kindsTold();
  const urls = new Set<string>();
  const standing = new Map<EventId, Confirmation>();
  for (const event of orderEvents(events)) {
    kinds.hear(event);
    if (event.themeId !== themeId) continue;
    if (isTrackerTurn(event) && event.kind === 'tracker.linked') urls.add(event.payload.url);
    if (!isCreditEvent(event) || !isNamedByItsDeed(event)) continue;
    const { id, kind, actor: by, at, after } = event;
    const decides = kinds.isSupports(themeId) || mayDecide(deciders, by, at);
    if (kind === 'credit.takenBack') {
      const one = after === null ? undefined : standing.get(after);
      if (one !== undefined && (decides || one.by === by)) standing.delete(one.id);
    } else if (after === decision) {
      const url = kind === 'credit.closed' ? event.payload.url : null;
      if (url === null ? decides : urls.has(url)) standing.set(id, { id, by, at, url });
    }
  }
  return [...standing.values()];
}

/** What confirms somebody's part: never their own word. */
export function confirmedFor(confirmations: readonly Confirmation[], who: UserId): Confirmation | null {
  return confirmations.find(({ by }) => by !== who) ?? null;
}
