import { utcWeek } from '../basis/utcWeek.ts';
import type { Instant } from '../basis/Instant.ts';
import { TREND_WEEKS, trendOf } from '../theme/trendOf.ts';
import type { Escalations } from './escalationOf.ts';
import { weighedAs } from './evidenceOf.ts';
import type { SentNumbers } from './PitchEvent.ts';
import { type Counted, type PitchNumber, type PitchNumbers, TOKENS } from './PitchNumbers.ts';
import type { PitchWords } from './PitchWords.ts';
import type { QuotesSaying } from './quotesSaying.ts';
import type { StrongQuote, ThemeEvidence, TicketEvidence } from './ThemeEvidence.ts';

/** What somebody said that no ticket says. */
export type Estimates = Pick<PitchWords, 'minutes' | 'hourlyRate' | 'activeUsers'>;

/**
 * The numbers of a case as they stand now. What is not known is `null` and not zero: revenue that no field tells, the cost
 * of tickets while nobody said what one takes, what part of the active users asks while nobody said how many there are.
 * Revenue that is known and zero is a number.
 *
 * @param currency in which an hour of support is reckoned; `null` where no admin named one.
 * @param saying what customers were heard to say beside asking; `null` where nobody listened.
 * @param escalations which of the tickets were handed on to engineering; `null` where nobody asked the account.
 */
export function numbersOfPitch(
  evidence: ThemeEvidence,
  words: Estimates,
  currency: string | null,
  now: Instant,
  saying: QuotesSaying | null = null,
  escalations: Escalations | null = null,
): PitchNumbers {
  const { tickets, people, organizations, firstHeardAt, lastHeardAt, weekly } = evidence;
  const week = utcWeek(now);
  const { lately, before } = trendOf(weekly, week);
  const recent = tickets.filter(({ heardAt }) => heardAt !== '' && utcWeek(heardAt) > week - TREND_WEEKS);
  const confirmed = tickets.filter(({ isConfirmed }) => isConfirmed);
  const cost = costOf(tickets.length, words);
  const escalated = tickets.filter(({ ticketId }) => escalations?.has(ticketId));
  const heard = (quotes: readonly StrongQuote[] | undefined) => {
    const said = new Set(quotes?.map(({ ticketId }) => ticketId));
    return quotes === undefined ? null : ofTickets(tickets.filter(({ ticketId }) => said.has(ticketId)));
  };
  return {
    people: counted('people', people.length, tickets),
    activeShare: portionOf(words.activeUsers, people.length, tickets),
    organizations: counted('organizations', organizations.length, tickets),
    tickets: counted('tickets', tickets.length, tickets),
    checked: { is: 'share', part: confirmed.length, all: tickets.length, tickets: confirmed },
    blocking: ofTickets(weighedAs(evidence, 'blocking')),
    important: ofTickets(weighedAs(evidence, 'important')),
    escalated: escalations === null ? null : ofTickets(escalated),
    interruptions: interruptionsOf(escalations, escalated),
    workaround: heard(saying?.workaround),
    leaving: heard(saying?.leaving),
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
    case 'portion':
      return number.portion;
    case 'money':
      return number.amounts.length === 1 ? (number.amounts[0]?.amount ?? null) : null;
    default:
      return null;
  }
}

/** What stands of a case's numbers beside a pitch that is kept or sent: those that are one number. */
export function plainNumbers(numbers: PitchNumbers): SentNumbers {
  return Object.fromEntries(
    TOKENS.flatMap((token) => {
      const plain = plainNumber(numbers[token]);
      return plain === null ? [] : [[token, plain] as const];
    }),
  );
}

/** Tickets that were handed on as one interrupt once. */
function interruptionsOf(
  escalations: Escalations | null,
  escalated: readonly TicketEvidence[],
): PitchNumber | null {
  if (escalations === null) return null;
  const handedOnAs = new Set(escalated.map(({ ticketId }) => escalations.get(ticketId)));
  return counted('interruptions', handedOnAs.size, escalated);
}

/** Of those customers of whom the account says something; `null` where it says it of none. */
function revenueOf({ worth }: ThemeEvidence): PitchNumber | null {
  const known = worth?.revenue;
  if (known === null || known === undefined || known.said.length === 0) return null;
  const amounts = known.sums.map(({ amount, currency }) => ({ amount, currency }));
  return { is: 'money', amounts, tickets: known.said.flatMap(({ tickets }) => tickets) };
}

/** Whole units of money: minutes of so many tickets at an hourly rate; `null` while a part of it is not known. */
function costOf(tickets: number, { minutes, hourlyRate }: Estimates): number | null {
  return minutes === null || hourlyRate === null ? null : Math.round((tickets * minutes * hourlyRate) / 60);
}

/** More who ask than use it: somebody's number of users is wrong, and no share is told. */
function portionOf(
  users: number | null,
  people: number,
  tickets: readonly TicketEvidence[],
): PitchNumber | null {
  return users === null || users < people || users === 0
    ? null
    : { is: 'portion', portion: people / users, tickets };
}

function counted(of: Counted, count: number, tickets: readonly TicketEvidence[]): PitchNumber {
  return { is: 'count', of, count, tickets };
}

function ofTickets(tickets: readonly TicketEvidence[]): PitchNumber {
  return counted('tickets', tickets.length, tickets);
}

function day(at: Instant | null, tickets: readonly TicketEvidence[]): PitchNumber | null {
  return at === null ? null : { is: 'day', at, tickets };
}
