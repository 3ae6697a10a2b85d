import type { Day } from '../basis/Day.ts';
import type { UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { PauseDays } from '../basis/pausedDays.ts';
import type { DeciderTerm } from './DeciderTerm.ts';
import { mayDecide } from './mayDecide.ts';

/** A time in which support has other things to do: dates, cadences and vacancies stand still. Both days are in it. */
export interface Peak {
  readonly first: Day;
  readonly last: Day;
  readonly declaredAt: Instant;
}

/** What each lead declared. */
export type PeaksBy = ReadonlyMap<UserId, readonly Peak[]>;

/** The peaks that count: those whose lead decided when they declared it. Somebody's leaving ends none of theirs. */
export function peaksOf(by: PeaksBy, deciders: readonly DeciderTerm[]): readonly PauseDays[] {
  return [...by].flatMap(([lead, peaks]) =>
    peaks
      .filter(({ declaredAt, first, last }) => first <= last && mayDecide(deciders, lead, declaredAt))
      .map(({ first, last }) => ({ first, last })),
  );
}

/** The last day of the peak in which a day lies; `null` where it lies in none. */
export function peakUntil(peaks: readonly PauseDays[], today: Day): Day | null {
  const lasts = peaks.flatMap(({ first, last }) =>
    first <= today && last !== null && today <= last ? [last] : [],
  );
  return lasts.toSorted().at(-1) ?? null;
}

/** One's peaks with one more. */
export function withPeak(peaks: readonly Peak[], peak: Peak): readonly Peak[] {
  return [...peaks, peak].toSorted((a, b) => (a.first < b.first ? -1 : 1));
}

/** One's peaks with one ended: what of it is over stays, since dates were reckoned by it; what is to come is gone. */
export function endedPeak(peaks: readonly Peak[], ended: Peak, yesterday: Day): readonly Peak[] {
  return peaks.flatMap((peak) => {
    if (peak !== ended) return [peak];
    return peak.first > yesterday ? [] : [{ ...peak, last: peak.last < yesterday ? peak.last : yesterday }];
  });
}
