import { utcWeek } from '../basis/utcWeek.ts';
import type { Instant } from '../basis/Instant.ts';
import { TREND_WEEKS, trendOf } from '../theme/trendOf.ts';
import { weighedAs } from './evidenceOf.ts';
import type { PitchNumber, PitchNumbers } from './PitchNumbers.ts';
import type { PitchWords } from './PitchWords.ts';
import type { ThemeEvidence, TicketEvidence } from './ThemeEvidence.ts';

/**
 * The numbers of a case as they stand now. What is not known is `null` and not zero: revenue that no field tells, the cost
 * of tickets while nobody said what one takes. Revenue that is known and zero is a number.
 *
 * @param currency in which an hour of support is reckoned; `null` where no admin named one.
 */
export function numbersOfPitch(
  evidence: ThemeEvidence,
  words: Pick<PitchWords, 'minutes' | 'hourlyRate'>,
  currency: string | null,
  now: Instant,
): PitchNumbers {
  const { tickets, people, organizations, firstHeardAt, lastHeardAt, weekly } = evidence;
  const week = utcWeek(now);
  const { lately, before } = trendOf(weekly, week);
  const recent = tickets.filter(({ heardAt }) => heardAt !== '' && utcWeek(heardAt) > week - TREND_WEEKS);
  const confirmed = tickets.filter(({ isConfirmed }) => isConfirmed);
  const cost = costOf(tickets.length, words);
  return {
    people: counted('people', people.length, tickets),
    organizations: counted('organizations', organizations.length, tickets),
    tickets: counted('tickets', tickets.length, tickets),
    checked: { is: 'share', part: confirmed.length, all: tickets.length, tickets: confirmed },
    blocking: ofTickets(weighedAs(evidence, 'blocking')),
    important: ofTickets(weighedAs(evidence, 'important')),
    lately: { is: 'recent', count: lately, before, tickets: recent },
    since: day(firstHeardAt, tickets.slice(-1)),
    last: day(lastHeardAt, tickets.slice(0, 1)),
    revenue: revenueOf(evidence),
    ticketCost: cost === null ? null : { is: 'money', amounts: [{ amount: cost, currency }], tickets },
  };
}

/** The number of a token as one, for what a pitch was sent with; `null` where it is none (days, several currencies). */
export function plainNumber(number: PitchNumber | null): number | null {
  switch (number?.is) {
    case 'count':
    case 'recent':
      return number.count;
    case 'share':
      return number.part;
    case 'money':
      return number.amounts.length === 1 ? (number.amounts[0]?.amount ?? null) : null;
    default:
      return null;
  }
}

/** Of those customers of whom the account says something; `null` where it says it of none. */
function revenueOf({ worth }: ThemeEvidence): PitchNumber | null {
  const known = worth?.revenue;
  if (known === null || known === undefined || known.said.length === 0) return null;
  const amounts = known.sums.map(({ amount, currency }) => ({ amount, currency }));
  return { is: 'money', amounts, tickets: known.said.flatMap(({ tickets }) => tickets) };
}

/** Whole units of money: minutes of so many tickets at an hourly rate; `null` while a part of it is not known. */
function costOf(
  tickets: number,
  { minutes, hourlyRate }: Pick<PitchWords, 'minutes' | 'hourlyRate'>,
): number | null {
  return minutes === null || hourlyRate === null ? null : Math.round((tickets * minutes * hourlyRate) / 60);
}

function counted(
  of: 'people' | 'organizations' | 'tickets',
  count: number,
  tickets: readonly TicketEvidence[],
): PitchNumber {
  return { is: 'count', of, count, tickets };
}

function ofTickets(tickets: readonly TicketEvidence[]): PitchNumber {
  return counted('tickets', tickets.length, tickets);
}

function day(at: Instant | null, tickets: readonly TicketEvidence[]): PitchNumber | null {
  return at === null ? null : { is: 'day', at, tickets };
}
