/** What a card shows below its quote. */
export type CardPanel = 'suggestions' | 'search' | 'newTheme';
