/** Fifty years: more is no period. */
export const MOST_MONTHS = 600;

/** Whole months as typed, 1 to 600; `null` for nothing typed, which means for ever; `undefined` for what is neither. */
export function monthsIn(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const months = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return months >= 1 && months <= MOST_MONTHS ? months : undefined;
}
