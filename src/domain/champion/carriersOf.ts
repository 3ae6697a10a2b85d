import type { Day } from '../basis/Day.ts';
import type { UserId } from '../basis/Id.ts';
import { isAway, NO_ROLES } from './ChampionRoles.ts';
import type { Championship } from './foldChampion.ts';

/** Those who carry a theme to product on a day: its champion, whoever carries it with them, and a stand-in while they are away. */
export function carriersOf(
  { championId, roles = NO_ROLES }: Pick<Championship, 'championId' | 'roles'>,
  today: Day,
): readonly UserId[] {
  const standIn = isAway(roles, today) ? (roles.pause?.standIn ?? null) : null;
  return [...new Set([championId, ...roles.coChampions, standIn].filter((one) => one !== null))];
}

/** Whether somebody carries it then. */
export function carries(
  championship: Pick<Championship, 'championId' | 'roles'>,
  who: UserId,
  today: Day,
): boolean {
  return carriersOf(championship, today).includes(who);
}
