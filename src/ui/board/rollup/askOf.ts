import type { ThemeId } from '#domain/basis/Id.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { type Calendar, dayCounter, firstDayOf, weekOfDay } from '#domain/rollup/Calendar.ts';
import { dayNumber } from '#domain/rollup/dayNumber.ts';
import type { DaySpan, RollupAsk } from '#domain/rollup/RollupAsk.ts';
import type { RollupPeriod, RollupView } from './RollupView.ts';

/**
 * What a look asks to be counted. Twelve weeks are this one so far and the eleven before it; what they are held against are
 * the same weekdays twelve weeks earlier, so that an unfinished week is held against as many days. Days that somebody
 * chose are held against as many days right before them.
 */
export function askOf(
  view: RollupView,
  themes: readonly ThemeId[],
  calendar: Calendar,
  now: Instant,
): RollupAsk {
  const { period, before } = spansOf(view.period, calendar, now);
  const { sources, brands, withStaff, withEmerging } = view;
  return {
    calendar,
    period,
    before,
    themes,
    customers: null,
    tickets: null,
    brands: brands.length === 0 ? null : brands,
    sources: sources.length === 0 ? null : sources,
    withStaff,
    withEmerging,
  };
}

function spansOf(
  period: RollupPeriod,
  calendar: Calendar,
  now: Instant,
): { readonly period: DaySpan; readonly before: DaySpan } {
  if ('weeks' in period) {
    const to = dayCounter(calendar)(epochMs(now));
    const from = firstDayOf(weekOfDay(to, calendar) - period.weeks + 1, calendar);
    const back = period.weeks * 7;
    return { period: { from, to }, before: { from: from - back, to: to - back } };
  }
  const [from, to] = [dayNumber(period.from), dayNumber(period.to)];
  return { period: { from, to }, before: { from: from - (to - from + 1), to: from - 1 } };
}
