import type { ThemeFilter } from './ThemesView.ts';

const OWN_NAMES: Readonly<Partial<Record<ThemeFilter, string>>> = {
  'champion:vacant': 'board.themes.vacant',
  'champion:mine': 'board.themes.mine',
};

/** The translation key of a filter's name. */
export function filterName(filter: ThemeFilter): string {
  return OWN_NAMES[filter] ?? filter.replace(':', '.');
}
