import { epochMs } from '../basis/Instant.ts';
import type { Decision } from '../decision/Decision.ts';
import type { Decisions } from '../decision/foldDecisions.ts';
import { type Calendar, dayCounter } from './Calendar.ts';
import type { DaySpan } from './RollupAsk.ts';

/**
 * What was decided within these days of the account: of each theme the last that counted by then. What shipped stands first,
 * then the newest.
 */
export function decidedIn(
  { byTheme }: Pick<Decisions, 'byTheme'>,
  { from, to }: DaySpan,
  calendar: Calendar,
): readonly Decision[] {
  const dayOf = dayCounter(calendar);
  const isWithin = ({ at }: Decision) => {
    const day = dayOf(epochMs(at));
    return day >= from && day <= to;
  };
  const hasShipped = ({ answer }: Decision) => Number(answer === 'shipped');
  return [...byTheme.values()]
    .flatMap((all) => all.findLast(isWithin) ?? [])
    .toSorted(
      (a, b) =>
        hasShipped(b) - hasShipped(a) || epochMs(b.at) - epochMs(a.at) || (a.themeId < b.themeId ? -1 : 1),
    );
}
