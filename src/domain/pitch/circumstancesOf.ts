import type { TicketId } from '../basis/Id.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import { type HearCircumstances, type NamedCircumstance, NAMED_CIRCUMSTANCES } from './Circumstance.ts';
import type { StrongQuote } from './ThemeEvidence.ts';

/** Something that customers name, and the words in which they do, the newest of each ticket, the newest first. */
export interface CustomersName {
  readonly is: NamedCircumstance;
  readonly name: string;
  readonly quotes: readonly StrongQuote[];
}

/** What customers of a theme say of how and where it happens. */
export interface Circumstances {
  /** By what it is, then what most tickets name first. */
  readonly named: readonly CustomersName[];
  /** Quotes that tell what somebody does and what happens then, the newest of each ticket, the newest first. */
  readonly steps: readonly StrongQuote[];
  /** What nobody names. */
  readonly lacking: readonly NamedCircumstance[];
}

/** Gathers it from the quotes of those who ask. Agents' notes say nothing of it: what they know of a customer is no quotation. */
export function circumstancesOf(
  mentions: readonly StandingMention[],
  hear: HearCircumstances,
): Circumstances {
  const said = mentions
    .flatMap(({ ticketId, parts }) =>
      parts
        .flatMap(({ records }) => records.flatMap(({ quotes }) => quotes))
        .filter(({ wordsOf }) => wordsOf === 'customer')
        .map((quote) => ({ ticketId, quote, heard: hear(quote.text) })),
    )
    .toSorted((a, b) => order(b.quote.at, a.quote.at) || order(a.ticketId, b.ticketId));
  const names = new Map<string, { is: NamedCircumstance; name: string; by: Map<TicketId, StrongQuote> }>();
  const steps = new Map<TicketId, StrongQuote>();
  for (const { ticketId, quote, heard } of said) {
    if (heard.hasSteps && !steps.has(ticketId)) steps.set(ticketId, { ticketId, quote });
    for (const { is, name } of heard.named) {
      const key = `${is} ${name.toLowerCase()}`;
      const known = names.get(key) ?? { is, name, by: new Map<TicketId, StrongQuote>() };
      if (!known.by.has(ticketId)) known.by.set(ticketId, { ticketId, quote });
      names.set(key, known);
    }
  }
  const named = [...names.values()].map(({ is, name, by }) => ({ is, name, quotes: [...by.values()] }));
  return {
    named: NAMED_CIRCUMSTANCES.flatMap((is) =>
      named
        .filter((one) => one.is === is)
        .toSorted((a, b) => b.quotes.length - a.quotes.length || order(a.name, b.name)),
    ),
    steps: [...steps.values()],
    lacking: NAMED_CIRCUMSTANCES.filter((is) => named.every((one) => one.is !== is)),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
