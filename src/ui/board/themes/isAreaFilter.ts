import type { ThemeFilter } from './ThemesView.ts';

/** Whether a filter names a product area, or those in none. */
export function isAreaFilter(name: string): name is ThemeFilter {
  return /^area:[\w-]{1,64}$/.test(name);
}
