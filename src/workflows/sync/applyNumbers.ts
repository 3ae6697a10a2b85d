import { epochMs } from '#domain/basis/Instant.ts';
import type { ThemeNumbers } from '#domain/champion/ThemeNumbers.ts';
import type { AccountNumbers } from '#ports/AccountReplica.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { OVERLAP_MINUTES } from './syncPace.ts';

/**
 * Themes with the numbers that mentions and events give instead of those that their records remember. A theme that is
 * part of another is left out, since it is counted there. Where a record was counted later than the account was read,
 * and nothing was merged or moved, the record says more.
 *
 * Its name, champion and whatever else events tell come from them, too, since anybody may write a record and writing it
 * may have failed: unless the record was changed after the account was read, or this browser knows something newer.
 */
export function applyNumbers(themes: readonly Theme[], numbers: AccountNumbers | null): readonly Theme[] {
  if (numbers === null) return themes.filter(({ partOf }) => partOf === null);
  const byId = new Map(numbers.themes.map((own) => [own.id, own]));
  const readMs = epochMs(numbers.at) - OVERLAP_MINUTES * 60_000;
  return themes.flatMap((theme) => {
    const own = byId.get(theme.id);
    if (own === undefined) return theme.partOf === null ? [theme] : [];
    if (own.countsIn !== theme.id) return [];
    const isOlder = theme.changedAt !== undefined && epochMs(theme.changedAt) < readMs;
    const told = isOlder ? { ...theme, ...factsIn(own) } : theme;
    const isLater = theme.countedAt !== null && theme.countedAt > numbers.at;
    return isLater && !own.isMixed ? [told] : [{ ...told, counts: own.counts, countedAt: numbers.at }];
  });
}

/** What events say of a theme that stands on its own; less where its creation is not among them. */
function factsIn({ facts, championId }: ThemeNumbers): Partial<Theme> {
  if (facts === null) return { championId };
  const { name, kind, tag, archived, help, summary, areaId } = facts;
  return { name, kind, tag, archived, help, summary, areaId, partOf: null, championId };
}
