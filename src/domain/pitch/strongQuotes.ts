import { type Importance } from '../mention/Importance.ts';
import type { Quote } from '../mention/Mention.ts';
import { searchWords } from '../theme/searchWords.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import type { StrongQuote, TicketEvidence } from './ThemeEvidence.ts';

export const STRONG_QUOTES = 5;

const WEIGHTS: Readonly<Record<Importance, number>> = { niceToHave: 0.1, important: 0.3, blocking: 0.6 };
/** A scrap says too little, a page is not read. */
const READABLE = { from: 40, to: 300 };

interface Candidate extends StrongQuote {
  readonly words: ReadonlySet<string>;
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly strength: number;
}

/**
 * Up to five quotes that say most together: each time the strongest of what is left, less what it repeats of those taken
 * before (maximal marginal relevance, Carbonell and Goldstein 1998). Nobody and no ticket is quoted twice, and an agent's
 * note is no quote. Strong is what is needed more, confirmed, and of a length that is read; then the newer one.
 */
export function strongQuotes(
  mentions: readonly StandingMention[],
  tickets: readonly TicketEvidence[],
): readonly StrongQuote[] {
  const known = new Map(tickets.map((ticket) => [ticket.ticketId, ticket]));
  let left = mentions.flatMap((mention) => {
    const ticket = known.get(mention.ticketId);
    return ticket === undefined ? [] : quotesOf(mention).map((quote) => candidate(quote, ticket));
  });
  const taken: Candidate[] = [];
  while (taken.length < STRONG_QUOTES && left.length > 0) {
    const next = left.reduce((best, one) => (isBetter(one, best, taken) ? one : best));
    taken.push(next);
    left = left.filter(
      ({ ticketId, people }) =>
        ticketId !== next.ticketId && !people.some((person) => next.people.includes(person)),
    );
  }
  return taken.map(({ ticketId, quote }) => ({ ticketId, quote }));
}

function quotesOf({ parts }: StandingMention): readonly Quote[] {
  const quotes = parts.flatMap(({ records }) => records.flatMap((record) => record.quotes));
  const customers = quotes.filter(({ wordsOf }) => wordsOf === 'customer');
  return [...new Map(customers.map((quote) => [`${quote.comment} ${quote.start}`, quote])).values()];
}

function candidate(
  quote: Quote,
  { ticketId, people, organizations, importance, isConfirmed }: TicketEvidence,
): Candidate {
  const { length } = quote.text;
  const strength =
    (importance === null ? 0.1 : WEIGHTS[importance]) +
    (isConfirmed ? 0.2 : 0) +
    (length >= READABLE.from && length <= READABLE.to ? 0.3 : 0);
  return { ticketId, quote, people, organizations, strength, words: new Set(searchWords(quote.text)) };
}

function isBetter(one: Candidate, best: Candidate, taken: readonly Candidate[]): boolean {
  const [mine, theirs] = [worth(one, taken), worth(best, taken)];
  if (mine !== theirs) return mine > theirs;
  if (one.quote.at !== best.quote.at) return one.quote.at > best.quote.at;
  return (
    `${one.ticketId} ${one.quote.comment} ${one.quote.start}` <
    `${best.ticketId} ${best.quote.comment} ${best.quote.start}`
  );
}

/** Rounded, so that machines which add in another order agree. */
function worth(one: Candidate, taken: readonly Candidate[]): number {
  const repeated = Math.max(0, ...taken.map((other) => likeness(one, other)));
  return Math.round((one.strength - repeated) * 1e6);
}

/** What two quotes share of their words, and a little more where they come from the same organization. */
function likeness(one: Candidate, other: Candidate): number {
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  const all = one.words.size + other.words.size - shared;
  const isSameHouse = one.organizations.some((id) => other.organizations.includes(id));
  return (all === 0 ? 1 : shared / all) + (isSameHouse ? 0.2 : 0);
}
