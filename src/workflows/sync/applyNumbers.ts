import type { AccountNumbers } from '#ports/AccountReplica.ts';
import type { Theme } from '#domain/theme/Theme.ts';

/**
 * Themes with the numbers that mentions and events give instead of those that their records remember. A theme that is
 * part of another is left out, since it is counted there. Where a record was counted later than the account was read,
 * and nothing was merged or moved, the record says more.
 */
export function applyNumbers(themes: readonly Theme[], numbers: AccountNumbers | null): readonly Theme[] {
  if (numbers === null) return themes.filter(({ partOf }) => partOf === null);
  const byId = new Map(numbers.themes.map((own) => [own.id, own]));
  return themes.flatMap((theme) => {
    const own = byId.get(theme.id);
    if (own === undefined) return theme.partOf === null ? [theme] : [];
    if (own.countsIn !== theme.id) return [];
    const isLater = theme.countedAt !== null && theme.countedAt > numbers.at;
    return isLater && !own.isMixed ? [theme] : [{ ...theme, counts: own.counts, countedAt: numbers.at }];
  });
}
