import { type Day, dayOf, daysAfter } from '../basis/Day.ts';
import { epochMs, type Instant } from '../basis/Instant.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { isAway, NO_ROLES } from './ChampionRoles.ts';
import type { Championship } from './foldChampion.ts';
import { TAKE_OVER_DAYS } from './mayTakeOver.ts';

/**
 * From which day on somebody may take a theme over from its champion, as `mayTakeOver` judges it; `null` where they may now. A turn
 * of theirs that was overtaken is taken for one that counted: at worst the day is said too late.
 */
export function takeOverFrom(
  { championId, since, roles = NO_ROLES }: Pick<Championship, 'championId' | 'since' | 'roles'>,
  journal: readonly JournalEvent[],
  now: Instant,
): Day | null {
  const theirs = journal.filter(({ kind, actor }) => kind.startsWith('champion.') && actor === championId);
  const turns = [...theirs.map(({ at }) => at), ...(since === null ? [] : [since])].map(epochMs);
  const free = Math.max(0, ...turns) + TAKE_OVER_DAYS * 86_400_000;
  const isFresh = epochMs(now) < free;
  const pause = isAway(roles, dayOf(epochMs(now), 0)) ? roles.pause : null;
  if (!isFresh && pause === null) return null;
  const days = [...(isFresh ? [dayOf(free, 0)] : []), ...(pause === null ? [] : [daysAfter(pause.until, 1)])];
  return days.toSorted().at(-1) ?? null;
}
