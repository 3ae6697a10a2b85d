import type { Day } from '#domain/basis/Day.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Words } from './wordsIn.ts';

/** A day as the language writes it, the same wherever one is. What is no day is shown as it stands. */
export function dayText(day: Day, { date }: Pick<Words, 'date'>): string {
  const startMs = new Date(`${day}T00:00`).getTime();
  return Number.isNaN(startMs) ? day : date(instant(startMs));
}
