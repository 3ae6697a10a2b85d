import type { Day } from '../basis/Day.ts';
import type { UserId } from '../basis/Id.ts';

/** A role that somebody was asked to take, and that they have not accepted yet. */
export interface RoleOffer {
  readonly to: UserId;
  readonly by: UserId;
  readonly role: 'champion' | 'coChampion';
}

/** What there is around a theme's champion. */
export interface ChampionRoles {
  readonly offer: RoleOffer | null;
  /** In the order in which they accepted. */
  readonly coChampions: readonly UserId[];
  /** The champion's; over when its last day is (`isAway`). */
  readonly pause: { readonly until: Day; readonly standIn: UserId | null } | null;
}

export const NO_ROLES: ChampionRoles = { offer: null, coChampions: [], pause: null };

/** Whether the champion is away on that day. */
export function isAway({ pause }: Pick<ChampionRoles, 'pause'>, today: Day): boolean {
  return pause !== null && today <= pause.until;
}
