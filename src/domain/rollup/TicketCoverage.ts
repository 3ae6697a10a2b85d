import type { Day } from '../basis/Day.ts';
import { type Instant, instant } from '../basis/Instant.ts';

/** What a ticket came to when history was read: heard, tagged already, or not heard and why. What is stored counts places: more come at the end. */
export const READ_AS = [
  'read',
  'tagged',
  'excluded',
  'begunByStaff',
  'language',
  'noWords',
  'tooLong',
  'failed',
] as const;

export type ReadAs = (typeof READ_AS)[number];

export type ReadCounts = Readonly<Record<ReadAs, number>>;

/** Of days (UTC) on which tickets were created: how many came to what, in the order of `READ_AS`, without zeros at the end. */
export type TicketCoverage = Readonly<Record<Day, readonly number[]>>;

/** A ticket that was come past. */
export interface PassedTicket {
  readonly createdAt: Instant;
  readonly as: ReadAs;
}

/** With these tickets, each of which is in it for the first time. */
export function withPassed(coverage: TicketCoverage, tickets: readonly PassedTicket[]): TicketCoverage {
  const days: Record<Day, readonly number[]> = { ...coverage };
  for (const { createdAt, as } of tickets) {
    const day = createdAt.slice(0, 10) as Day;
    const place = READ_AS.indexOf(as);
    const before = days[day] ?? [];
    days[day] = Array.from(
      { length: Math.max(before.length, place + 1) },
      (_, n) => (before[n] ?? 0) + Number(n === place),
    );
  }
  return days;
}

/** The tickets of a coverage, each at the beginning of its day: `withPassed` makes the same of them. */
export function ticketsIn(coverage: TicketCoverage): readonly PassedTicket[] {
  return (Object.entries(coverage) as [Day, readonly number[]][]).flatMap(([day, counts]) =>
    READ_AS.flatMap((as, n) =>
      Array.from({ length: counts[n] ?? 0 }, () => ({ createdAt: instant(Date.parse(day)), as })),
    ),
  );
}

/**
 * Several readings together: of each day the one that came past most tickets. Which tickets they were nobody knows any more,
 * so that nothing is added up, and more may have been read than is told.
 */
export function mostOf(coverages: readonly TicketCoverage[]): TicketCoverage {
  const days: Record<Day, readonly number[]> = {};
  for (const coverage of coverages)
    for (const [day, counts] of Object.entries(coverage) as [Day, readonly number[]][])
      if (sum(counts) >= sum(days[day] ?? [])) days[day] = counts;
  return days;
}

/** What the tickets of these days came to, the first and the last counted in. */
export function coveredIn(coverage: TicketCoverage, from: Day, to: Day): ReadCounts {
  const counts: Record<ReadAs, number> = { ...NONE };
  for (const [day, told] of Object.entries(coverage) as [Day, readonly number[]][])
    if (day >= from && day <= to) for (const [n, as] of READ_AS.entries()) counts[as] += told[n] ?? 0;
  return counts;
}

const NONE = Object.fromEntries(READ_AS.map((as) => [as, 0])) as Record<ReadAs, number>;

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
