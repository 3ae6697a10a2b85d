/** So many weeks are drawn and compared. */
export const WEEKS = 12;

/** How many distinct people were heard in each week, up to the last week in which somebody was. */
export interface Weekly {
  /** The week of the last of `people` (see `utcWeek`). */
  readonly week: number;
  /** Up to `WEEKS` of them, oldest first; a person counts once in every week in which they were heard. */
  readonly people: readonly number[];
}
