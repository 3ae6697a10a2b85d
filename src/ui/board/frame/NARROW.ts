/**
 * Below this the pages of the board stand above the content instead of beside it, and a theme's page has one column.
 * Also true at 200 % zoom on a common screen.
 */
export const NARROW = '@media (max-width: 1023px)';
