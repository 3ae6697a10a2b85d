import type { Day } from '#domain/basis/Day.ts';
import type { Source } from '#domain/rollup/RollupAsk.ts';
import type { ToldFilter } from '#domain/rollup/ToldFilter.ts';
import type { FilterFamily, ThemeFilter } from '../themes/ThemesView.ts';

/** So many weeks may be looked at, this one counted in. */
export const PERIODS = [4, 12, 26, 52, 104] as const;

/** What themes are ranked by. */
export const RANKS = ['people', 'organizations', 'tickets', 'revenue', 'rice', 'growth', 'name'] as const;

export type Rank = (typeof RANKS)[number];

/** The families of the list of themes that a rollup can be narrowed by, too. */
export const ROLLUP_FAMILIES: readonly FilterFamily[] = ['kind', 'state', 'area', 'champion'];

export type RollupPeriod =
  { readonly weeks: (typeof PERIODS)[number] } | { readonly from: Day; readonly to: Day };

/** How a rollup is looked at. All of it stands in the address. */
export interface RollupView {
  readonly period: RollupPeriod;
  readonly filters: readonly ThemeFilter[];
  /** By what accounts know of customers and tickets. */
  readonly told: readonly ToldFilter[];
  readonly sources: readonly Source[];
  readonly brands: readonly number[];
  readonly rank: Rank;
  readonly isDescending: boolean;
  readonly withStaff: boolean;
  readonly withEmerging: boolean;
}

export const USUAL_VIEW: RollupView = {
  period: { weeks: 12 },
  filters: [],
  told: [],
  sources: [],
  brands: [],
  rank: 'people',
  isDescending: true,
  withStaff: false,
  withEmerging: false,
};

/** The view ranked by a column, the other way round where it is by that one already. */
export function rankedBy(view: RollupView, rank: Rank): RollupView {
  const isDescending = view.rank === rank ? !view.isDescending : rank !== 'name';
  return { ...view, rank, isDescending };
}
