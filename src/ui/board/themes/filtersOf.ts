import { ANSWERS } from '#domain/theme/Answer.ts';
import { isAreaFilter } from './isAreaFilter.ts';
import { isChampionFilter } from './isChampionFilter.ts';
import { FAMILIES, type FilterFamily, type ThemeFilter } from './ThemesView.ts';

/** What there is to choose in each family. Besides there are people (`champion:<id>`) and areas (`area:<id>`). */
const VALUES: Readonly<Record<FilterFamily, readonly string[]>> = {
  kind: ['request', 'bug', 'documentation'],
  state: ['emerging', 'open', ...ANSWERS, 'archived'],
  area: ['none'],
  champion: ['vacant', 'mine'],
  trend: ['growing', 'steady', 'falling'],
  people: ['2', '5', '20', '50'],
  organizations: ['2', '5', '20'],
  heard: ['week', 'month', 'quiet'],
};

/** The filters of a family, in their order. */
export function filtersOf(family: FilterFamily): readonly ThemeFilter[] {
  return VALUES[family].map((value): ThemeFilter => `${family}:${value}`);
}

/** The filter of this name, `null` where there is none (an address may say anything). */
export function filterNamed(name: string): ThemeFilter | null {
  if (isChampionFilter(name) || isAreaFilter(name)) return name;
  return FAMILIES.flatMap(filtersOf).find((filter) => filter === name) ?? null;
}

/** Which family a filter is of, and its value. */
export function partsOf(filter: ThemeFilter): readonly [FilterFamily, string] {
  const colon = filter.indexOf(':');
  return [filter.slice(0, colon) as FilterFamily, filter.slice(colon + 1)];
}
