/** Below this the pages stand above the content instead of beside it. Also true at 200 % zoom on a common screen. */
export const NARROW = '@media (max-width: 1023px)';

/** From here a theme's page has room for two columns. */
export const WIDE = '@media (min-width: 1024px)';
