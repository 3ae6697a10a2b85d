import { epochMs, type Instant } from './Instant.ts';

const DAY_MS = 86_400_000;
/** 1970 began on a Thursday; weeks begin on Mondays. */
const DAYS_BEFORE = 3;

/**
 * The number of the week in which a moment falls, counted from the first of 1970: Monday to Sunday by UTC, so that the same
 * mentions count for the same week on every machine.
 */
export function utcWeek(moment: Instant): number {
  return Math.floor((epochMs(moment) / DAY_MS + DAYS_BEFORE) / 7);
}
