import type { Theme, ThemeState } from './Theme.ts';

/** How many distinct people must ask before a theme counts in lists for product: a second person makes it real. */
export const PEOPLE_TO_EMERGE = 2;

/** A theme's state, from what its record says. */
export function themeState(theme: Pick<Theme, 'archived' | 'answer' | 'counts'>): ThemeState {
  if (theme.archived) return 'archived';
  return theme.answer?.answer ?? (theme.counts.people < PEOPLE_TO_EMERGE ? 'emerging' : 'open');
}
