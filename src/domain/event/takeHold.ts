import type { ThemeId } from '../basis/Id.ts';
import type { MentionEvent } from './MentionEvent.ts';
import { type MentionStanding, type Placing, placeOf, placingOf } from './MentionStanding.ts';

/** What an event makes of one mention; `null` where the state that it answers is not there any more. */
export function takeHold(standing: MentionStanding, event: MentionEvent): MentionStanding | null {
  const changed = change(standing, event);
  return changed === null ? null : { ...standing, ...changed, lastEvent: event };
}

function change(standing: MentionStanding, event: MentionEvent): Partial<MentionStanding> | null {
  const { placings, removedBy, confirmations } = standing;
  if (event.kind === 'mention.restored')
    return removedBy !== null && event.after === removedBy ? { removedBy: null } : null;
  if (removedBy !== null || placeOf(standing) !== event.themeId) return null;
  const isOwn = ({ by, themeId }: { readonly by: string; readonly themeId: ThemeId }) =>
    by === event.actor && themeId === event.themeId;
  switch (event.kind) {
    case 'mention.removed':
      return { removedBy: event.id };
    case 'mention.moved':
    case 'mention.split': {
      const to = event.payload.to;
      return to === event.themeId ? null : { placings: [...placings, { themeId: to, by: event.id }] };
    }
    case 'mention.movedBack': {
      const [first, ...later] = placings;
      const before: readonly [Placing, ...Placing[]] = [first, ...later.slice(0, -1)];
      const { by } = placingOf(standing);
      return by !== null && by === event.after ? { placings: before } : null;
    }
    case 'mention.confirmed':
      return confirmations.some(isOwn)
        ? null
        : { confirmations: [...confirmations, { by: event.actor, themeId: event.themeId }] };
    case 'mention.unconfirmed':
      return confirmations.some(isOwn) ? { confirmations: confirmations.filter((one) => !isOwn(one)) } : null;
    case 'mention.askedBy': {
      const { requesterId } = event.payload;
      return requesterId === standing.askedBy ? null : { askedBy: requesterId };
    }
    case 'mention.weighed': {
      const { importance } = event.payload;
      return importance === standing.importance ? null : { importance };
    }
    default:
      return null;
  }
}
