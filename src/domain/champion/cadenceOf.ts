import { type Day, dayOf, daysAfter, daysBetween } from '../basis/Day.ts';
import { epochMs, type Instant } from '../basis/Instant.ts';
import { daysInPause, type PauseDays } from '../basis/pausedDays.ts';
import type { Theme } from '../theme/Theme.ts';
import { themeState } from '../theme/themeState.ts';
import type { ChampionRoles } from './ChampionRoles.ts';

/**
 * How it is with a champion and a theme: somebody who carries it touched it lately (`kept`); nobody did for as long as an
 * admin allows, which is brought up to them (`quiet`); nor for half as long again, and others may take it over (`offered`).
 */
export interface Cadence {
  readonly is: 'kept' | 'quiet' | 'offered';
  /** Days without a touch, those of peaks and of the champion's own pause left out. */
  readonly idleDays: number;
}

/** Whether anybody expects a champion to touch a theme: not where product declined, shipped, planned it or put it off. */
export function hasCadence(theme: Pick<Theme, 'archived' | 'answer' | 'counts'>): boolean {
  return ['open', 'emerging', 'needsMoreEvidence'].includes(themeState(theme));
}

/**
 * @param touchedAt when somebody who carries it last did something to it.
 * @param pause the champion's, and who stands in touches in their stead.
 * @param quietDays after so many it is brought up.
 */
export function cadenceOf(
  { touchedAt, pause }: { readonly touchedAt: Instant; readonly pause: ChampionRoles['pause'] },
  quietDays: number,
  peaks: readonly PauseDays[],
  today: Day,
): Cadence {
  const touchedOn = dayOf(epochMs(touchedAt), 0);
  const away = pause === null ? [] : [{ first: touchedOn, last: pause.until }];
  const all = daysBetween(touchedOn, today);
  const idleDays = Math.max(0, all - daysInPause([...peaks, ...away], daysAfter(touchedOn, 1), today));
  const isPaused = peaks.some(({ first, last }) => first <= today && (last === null || today <= last));
  if (idleDays < quietDays || isPaused) return { is: 'kept', idleDays };
  return { is: idleDays < quietDays + Math.ceil(quietDays / 2) ? 'quiet' : 'offered', idleDays };
}
