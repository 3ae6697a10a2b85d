import type { UserId } from '#domain/basis/Id.ts';
import { SOURCES } from '#domain/rollup/RollupAsk.ts';
import { TOLD_FAMILIES, type ToldFamily, type ToldFilter, toldParts } from '#domain/rollup/ToldFilter.ts';
import { filterNamed } from '../themes/filtersOf.ts';
import { filtersIn } from '../themes/filtersOffered.ts';
import type { FilterFamily, ThemeFilter } from '../themes/ThemesView.ts';
import type { Areas } from '../themes/useAreas.ts';
import { ROLLUP_FAMILIES, type RollupView } from './RollupView.ts';

/** One thing that narrows a rollup: of its themes, or of what was said. */
export type Narrowing = ThemeFilter | ToldFilter | `source:${string}` | `brand:${string}`;

export type OfferedFamily = FilterFamily | ToldFamily | 'source' | 'brand';

interface Offered {
  readonly family: OfferedFamily;
  readonly values: readonly Narrowing[];
}

/** The filter of this name, `null` where it is another. */
export function toldNamed(name: string): ToldFilter | null {
  return TOLD_FAMILIES.some((family) => name.startsWith(`${family}:`)) ? (name as ToldFilter) : null;
}

/** What narrows a look. */
export function narrowingsOf({ filters, told, sources, brands }: RollupView): readonly Narrowing[] {
  return [
    ...filters,
    ...told,
    ...sources.map((source): Narrowing => `source:${source}`),
    ...brands.map((brand): Narrowing => `brand:${brand}`),
  ];
}

/** The look narrowed by these alone. */
export function withNarrowings(view: RollupView, chosen: readonly string[]): RollupView {
  const brands = chosen.flatMap((one) =>
    one.startsWith('brand:') ? [Number(one.slice('brand:'.length))] : [],
  );
  const sources = SOURCES.filter((source) => chosen.includes(`source:${source}`));
  const filters = chosen.flatMap((one) => filterNamed(one) ?? []);
  const told = chosen.flatMap((one) => toldNamed(one) ?? []);
  return { ...view, filters, told, sources, brands };
}

/** What can be chosen, by family; brands only where there are several. */
export function offeredNarrowings(
  champions: readonly UserId[],
  areas: Areas,
  brands: readonly number[],
  told: readonly ToldFilter[],
): readonly Offered[] {
  const several = brands.length > 1 ? brands : [];
  return [
    ...ROLLUP_FAMILIES.map((family) => ({ family, values: filtersIn(family, champions, areas) })),
    ...TOLD_FAMILIES.map((family) => ({
      family,
      values: told.filter((one) => toldParts(one)[0] === family),
    })),
    { family: 'source' as const, values: SOURCES.map((one): Narrowing => `source:${one}`) },
    { family: 'brand' as const, values: several.map((one): Narrowing => `brand:${one}`) },
  ].filter(({ values }) => values.length > 0);
}
