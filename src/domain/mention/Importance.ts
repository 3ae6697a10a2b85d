/** How much a ticket's customer needs it, by somebody who read the ticket, the least first. */
export const IMPORTANCES = ['niceToHave', 'important', 'blocking'] as const;

export type Importance = (typeof IMPORTANCES)[number];
