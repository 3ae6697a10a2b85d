import type { ThemeId } from '#domain/basis/Id.ts';

export type ThemeColumn = 'name' | 'people' | 'organizations' | 'tickets' | 'state' | 'champion' | 'heard';

/** A condition that can be switched on; those of one family are alternatives, families narrow each other. */
export type ThemeFilter =
  | 'kind:request'
  | 'kind:bug'
  | 'kind:documentation'
  | 'state:open'
  | 'state:emerging'
  | 'champion:vacant'
  | 'champion:mine';

export interface ThemeSort {
  readonly column: ThemeColumn;
  readonly isDescending: boolean;
}

/** How somebody looks at the list. Kept while a theme is open, so that they come back to where they were. */
export interface ThemesView {
  readonly search: string;
  readonly filters: readonly ThemeFilter[];
  readonly sort: ThemeSort;
  /** How many rows are drawn. */
  readonly shown: number;
  /** The row that was opened last, and how far down it was. */
  readonly left: { readonly id: ThemeId; readonly scrollTop: number } | null;
}

export type ThemesViewAction =
  | { readonly do: 'search'; readonly text: string }
  | { readonly do: 'filter'; readonly filters: readonly ThemeFilter[] }
  | { readonly do: 'sort'; readonly column: ThemeColumn }
  | { readonly do: 'showMore' }
  | { readonly do: 'leave'; readonly id: ThemeId; readonly scrollTop: number }
  | { readonly do: 'reset' };

const PAGE_ROWS = 100;
/** Words are read from A, numbers and dates from the largest and newest. */
const FROM_A: readonly ThemeColumn[] = ['name', 'state', 'champion'];

export const VIEW_START: ThemesView = {
  search: '',
  filters: [],
  sort: { column: 'people', isDescending: true },
  shown: PAGE_ROWS,
  left: null,
};

export function themesView(view: ThemesView, action: ThemesViewAction): ThemesView {
  switch (action.do) {
    case 'search':
      return { ...view, search: action.text, shown: PAGE_ROWS };
    case 'filter':
      return { ...view, filters: action.filters, shown: PAGE_ROWS };
    case 'sort': {
      const { column } = action;
      const isSame = view.sort.column === column;
      const isDescending = isSame ? !view.sort.isDescending : !FROM_A.includes(column);
      return { ...view, sort: { column, isDescending } };
    }
    case 'showMore':
      return { ...view, shown: view.shown + PAGE_ROWS };
    case 'leave':
      return { ...view, left: { id: action.id, scrollTop: action.scrollTop } };
    case 'reset':
      return { ...view, search: '', filters: [], shown: PAGE_ROWS };
  }
}
