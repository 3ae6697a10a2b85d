import type { UserId } from '../basis/Id.ts';
import type { ChampionEvent } from './ChampionEvent.ts';
import type { ChampionRoles } from './ChampionRoles.ts';

/** A turn that leaves the theme with its champion. */
export type RoleTurn = Exclude<
  ChampionEvent,
  { kind: `champion.${'claimed' | 'handedOver' | 'steppedDown' | 'accepted'}` }
>;

/**
 * What there is around the champion after a turn; `null` where it may not be played. The champion offers (of a vacant theme
 * anybody does), one thing at a time; who was asked declines, who asked takes it back; only the champion pauses, and who
 * stands in may end that, too.
 */
export function playRole(
  championId: UserId | null,
  roles: ChampionRoles,
  event: RoleTurn,
): ChampionRoles | null {
  const { actor } = event;
  const { offer, coChampions, pause } = roles;
  const isChampions = championId !== null && championId === actor;
  switch (event.kind) {
    case 'champion.offered': {
      const { to, role } = event.payload;
      const mayOffer = role === 'champion' ? isChampions || championId === null : isChampions;
      const isTaken =
        to === actor || to === championId || (role === 'coChampion' && coChampions.includes(to));
      return mayOffer && !isTaken && offer === null ? { ...roles, offer: { to, by: actor, role } } : null;
    }
    case 'champion.declined':
      return offer !== null && (offer.to === actor || offer.by === actor) ? { ...roles, offer: null } : null;
    case 'champion.left':
      return coChampions.includes(actor)
        ? { ...roles, coChampions: coChampions.filter((one) => one !== actor) }
        : null;
    case 'champion.paused': {
      const { until, standIn } = event.payload;
      return isChampions && standIn !== actor ? { ...roles, pause: { until, standIn } } : null;
    }
    case 'champion.resumed':
      return pause !== null && (isChampions || pause.standIn === actor) ? { ...roles, pause: null } : null;
  }
}
