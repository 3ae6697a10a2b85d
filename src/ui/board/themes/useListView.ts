import { type Dispatch, useReducer } from 'react';
import type { BoardRoute } from '../frame/BoardRoute.ts';
import { useThemesAddress } from './useThemesAddress.ts';
import { themesView, type ThemesView, type ThemesViewAction, viewStart } from './ThemesView.ts';

/** How one of the lists is looked at, as long as the page stands open. */
export interface ListView {
  readonly view: ThemesView;
  readonly changeView: Dispatch<ThemesViewAction>;
  /** What the address asks for and nobody knows. */
  readonly unknown: readonly string[];
}

/** The view of a list of themes, kept together with its address. */
export function useListView(page: 'themes' | 'vacant', route: BoardRoute): ListView {
  const [view, changeView] = useReducer(themesView, page, viewStart);
  const unknown = useThemesAddress(page, route, view, changeView);
  return { view, changeView, unknown };
}
