import type { ThemeFilter } from './ThemesView.ts';

/** Whether a filter names a person as the champion. */
export function isChampionFilter(name: string): name is ThemeFilter {
  return /^champion:\d{1,20}$/.test(name);
}
