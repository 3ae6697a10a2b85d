import { epochMs, type Instant } from '../basis/Instant.ts';
import { dayOf } from '../basis/Day.ts';
import { type Cadence, hasCadence } from './cadenceOf.ts';
import { lastDayOf } from '../theme/lastDayOf.ts';
import type { Theme } from '../theme/Theme.ts';
import { themeState } from '../theme/themeState.ts';
import type { Trend } from '../theme/trendOf.ts';

/** What a theme needs of the one who champions it. */
export type Need = 'overdue' | 'tell' | 'untouched' | 'evidence' | 'growing' | 'help' | 'quiet';

/** The most pressing first. */
export const NEEDS: readonly Need[] = [
  'overdue',
  'tell',
  'untouched',
  'evidence',
  'growing',
  'help',
  'quiet',
];

const DAY_MS = 86_400_000;
/** Nobody was heard for so long: perhaps it is done with. */
const QUIET_DAYS = 90;
/** So many people wait that a workaround is worth writing down. */
const PEOPLE_TO_HELP = 5;

/**
 * What a champion does next, if anything: ask where what was planned stays, say that it is still theirs, gather what product asked for, tell product of
 * what grows, write down what helps meanwhile, or look whether it is still wanted. What was declined, shipped or put off needs
 * nothing, but that customers hear of what shipped.
 *
 * @param trend `null` where it was not counted.
 * @param waiting how many customers were neither told that it shipped nor left out; `null` where that is not known.
 * @param cadence `null` where it is not known when somebody last touched it.
 */
export function needOf(
  theme: Pick<Theme, 'archived' | 'answer' | 'counts' | 'help'>,
  trend: Trend | null,
  now: Instant,
  cadence: Cadence | null = null,
  waiting: number | null = null,
): Need | null {
  const { answer, counts, help } = theme;
  const state = themeState(theme);
  if (state === 'planned') {
    const isOver = answer?.due != null && lastDayOf(answer.due) < dayOf(epochMs(now), 0);
    return isOver ? 'overdue' : null;
  }
  if (state === 'shipped' && waiting !== null && waiting > 0) return 'tell';
  if (cadence !== null && cadence.is !== 'kept' && hasCadence(theme)) return 'untouched';
  if (state === 'needsMoreEvidence') return 'evidence';
  if (state !== 'open' && state !== 'emerging') return null;
  if (trend?.direction === 'growing') return 'growing';
  if (help === null && counts.people >= PEOPLE_TO_HELP) return 'help';
  const days = counts.lastHeardAt === null ? 0 : (epochMs(now) - epochMs(counts.lastHeardAt)) / DAY_MS;
  return days > QUIET_DAYS ? 'quiet' : null;
}
