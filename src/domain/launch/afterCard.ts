/** So many other cards come before one that was not known. */
const CARDS_BETWEEN = 2;

/**
 * The deck after its first card: one that was known is put aside, one that was not comes again soon, while the others are fresh in
 * mind. Nobody else ever learns which was which.
 */
export function afterCard<T>([card, ...rest]: readonly T[], wasKnown: boolean): readonly T[] {
  if (card === undefined || wasKnown) return rest;
  return [...rest.slice(0, CARDS_BETWEEN), card, ...rest.slice(CARDS_BETWEEN)];
}
