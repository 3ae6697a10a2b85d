import type { UserId } from '#domain/basis/Id.ts';
import { filtersOf } from './filtersOf.ts';
import { FAMILIES, type FilterFamily, type ThemeFilter } from './ThemesView.ts';
import type { Areas } from './useAreas.ts';

/** What the list can be narrowed to in one family, in an account with these champions and areas. */
export function filtersIn(
  family: FilterFamily,
  champions: readonly UserId[],
  areas: Areas,
): readonly ThemeFilter[] {
  if (family === 'champion')
    return [...filtersOf(family), ...champions.map((id): ThemeFilter => `champion:${id}`)];
  if (family !== 'area') return filtersOf(family);
  return areas.size === 0
    ? []
    : [...[...areas.keys()].map((id): ThemeFilter => `area:${id}`), ...filtersOf(family)];
}

/** All of them. */
export function filtersOffered(champions: readonly UserId[], areas: Areas): readonly ThemeFilter[] {
  return FAMILIES.flatMap((family) => filtersIn(family, champions, areas));
}
