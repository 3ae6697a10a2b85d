import type { ThemeId } from '#domain/basis/Id.ts';

/** All columns that there are, in their order. The name is always shown. */
export const COLUMNS = [
  'name',
  'kind',
  'people',
  'organizations',
  'tickets',
  'trend',
  'state',
  'area',
  'champion',
  'heard',
] as const;

export type ThemeColumn = (typeof COLUMNS)[number];

/** What themes can be narrowed by. */
export const FAMILIES = [
  'kind',
  'state',
  'area',
  'champion',
  'trend',
  'people',
  'organizations',
  'heard',
] as const;

export type FilterFamily = (typeof FAMILIES)[number];

/**
 * A condition that can be switched on, `<family>:<value>`; those of one family are alternatives, families narrow each
 * other. Which values there are, `filtersOf` says.
 */
export type ThemeFilter = `${FilterFamily}:${string}`;

export interface ThemeSort {
  readonly column: ThemeColumn;
  readonly isDescending: boolean;
}

/** What a look at the list can be shared by: it stands in the address. */
export interface ThemesAsked {
  readonly search: string;
  readonly filters: readonly ThemeFilter[];
  readonly sort: ThemeSort;
}

/** How somebody looks at the list. Kept while a theme is open, so that they come back to where they were. */
export interface ThemesView extends ThemesAsked {
  /** The row that was opened last, and how far down it was. */
  readonly left: { readonly id: ThemeId; readonly scrollTop: number } | null;
}

export type ThemesViewAction =
  | { readonly do: 'search'; readonly text: string }
  | { readonly do: 'filter'; readonly filters: readonly ThemeFilter[] }
  | { readonly do: 'sort'; readonly column: ThemeColumn }
  | { readonly do: 'leave'; readonly id: ThemeId; readonly scrollTop: number }
  | { readonly do: 'ask'; readonly asked: ThemesAsked }
  | { readonly do: 'reset' };

/** Whether search or filters leave something out. */
export function isNarrowed({ search, filters }: Pick<ThemesAsked, 'search' | 'filters'>): boolean {
  return search.trim() !== '' || filters.length > 0;
}

/** Words are read from A, numbers and dates from the largest and newest. */
const FROM_A: readonly ThemeColumn[] = ['name', 'kind', 'state', 'area', 'champion'];

/** The list at first: what most people ask for; of vacant themes, what grows. */
export function viewStart(page: 'themes' | 'vacant'): ThemesView {
  const column = page === 'themes' ? 'people' : 'trend';
  return { search: '', filters: [], sort: { column, isDescending: true }, left: null };
}

export function themesView(view: ThemesView, action: ThemesViewAction): ThemesView {
  switch (action.do) {
    case 'search':
      return { ...view, search: action.text };
    case 'filter':
      return { ...view, filters: action.filters };
    case 'sort': {
      const { column } = action;
      const isSame = view.sort.column === column;
      const isDescending = isSame ? !view.sort.isDescending : !FROM_A.includes(column);
      return { ...view, sort: { column, isDescending } };
    }
    case 'leave':
      return { ...view, left: { id: action.id, scrollTop: action.scrollTop } };
    case 'ask':
      return { ...view, ...action.asked, left: null };
    case 'reset':
      return { ...view, search: '', filters: [] };
  }
}
