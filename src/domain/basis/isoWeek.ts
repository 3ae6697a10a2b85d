import { getISOWeek, getISOWeekYear } from 'date-fns';
import type { Instant } from './Instant.ts';

/** The ISO week in which a moment falls for this machine's clock, as `2026-W47`. */
export function isoWeek(moment: Instant): string {
  const date = new Date(moment);
  return `${getISOWeekYear(date)}-W${String(getISOWeek(date)).padStart(2, '0')}`;
}
