import type { Money } from '#domain/customer/Money.ts';
import { weighedAs } from '#domain/pitch/evidenceOf.ts';
import type { AskingCustomer } from '#domain/pitch/AskingCustomer.ts';
import { type Cue, CUES } from '#domain/pitch/Cue.ts';
import type { QuotesSaying } from '#domain/pitch/quotesSaying.ts';
import type { StrongQuote, ThemeEvidence, TicketEvidence } from '#domain/pitch/ThemeEvidence.ts';

/** More stand in the list of who asks. */
const MOST_NAMES = 4;

/** What customers are worth, and how many say it. */
export type FactWorth = { readonly customers: number } & Told;

type Told =
  | { readonly money: Money }
  | { readonly seats: number }
  | { readonly plan: string }
  | { readonly country: string };

/** A number of the case, and the tickets that it counts. `what` is the last part of its translation key. */
export interface Fact {
  readonly what:
    | 'tickets'
    | 'confirmed'
    | 'byChampion'
    | 'blocking'
    | 'important'
    | 'niceToHave'
    | 'unweighed'
    | Cue
    | 'revenue'
    | 'seats'
    | 'plan'
    | 'country';
  /** Tells it from others of the same kind: one a currency, a plan, a country. */
  readonly id: string;
  /** What stands in the place of the number of tickets, where it is not that. */
  readonly worth?: FactWorth;
  readonly tickets: readonly TicketEvidence[];
  /** The words that it rests on, where it is about words. */
  readonly said?: { readonly cue: Cue; readonly quotes: readonly StrongQuote[] };
  /** What it is a share of; `null` for a number by itself. */
  readonly of: number | null;
}

/** The numbers that open to tickets. What nobody weighed is told, so that it is not taken for unimportant; no weight has no number. */
export function factsOf(evidence: ThemeEvidence, saying: QuotesSaying | null = null): readonly Fact[] {
  const { tickets } = evidence;
  const share = (what: Fact['what'], part: readonly TicketEvidence[]): Fact => ({
    what,
    id: what,
    tickets: part,
    of: tickets.length,
  });
  const count = (what: Fact['what'], part: readonly TicketEvidence[]): Fact => ({
    what,
    id: what,
    tickets: part,
    of: null,
  });
  const weights = (['blocking', 'important', 'niceToHave'] as const).map((one) =>
    count(one, weighedAs(evidence, one)),
  );
  return [
    count('tickets', tickets),
    share(
      'confirmed',
      tickets.filter(({ isConfirmed }) => isConfirmed),
    ),
    share(
      'byChampion',
      tickets.filter(({ isByChampion }) => isByChampion),
    ),
    ...[...weights, count('unweighed', weighedAs(evidence, null))].filter((fact) => fact.tickets.length > 0),
    ...CUES.flatMap((cue) => cueFact(cue, evidence, saying?.[cue] ?? [])),
    ...worthFacts(evidence),
  ];
}

/** The tickets whose customer says it; nothing where nobody was heard to, since not everything is heard. */
function cueFact(cue: Cue, { tickets }: ThemeEvidence, quotes: readonly StrongQuote[]): readonly Fact[] {
  const said = new Set(quotes.map(({ ticketId }) => ticketId));
  const theirs = tickets.filter(({ ticketId }) => said.has(ticketId));
  return theirs.length === 0
    ? []
    : [{ what: cue, id: cue, tickets: theirs, said: { cue, quotes }, of: null }];
}

/** What those who ask are worth: a number a currency, seats, and the plans and countries of most. */
function worthFacts({ worth }: ThemeEvidence): readonly Fact[] {
  if (worth === null) return [];
  const fact = (what: Fact['what'], id: string, customers: readonly AskingCustomer[], told: Told): Fact => ({
    what,
    id,
    of: null,
    tickets: [...new Set(customers.flatMap(({ tickets }) => tickets))],
    worth: { ...told, customers: customers.length },
  });
  const { revenue, seats, plans, countries } = worth;
  return [
    ...(revenue?.sums ?? []).map(({ amount, currency, customers }) =>
      fact('revenue', `revenue ${currency ?? ''}`, customers, { money: { amount, currency } }),
    ),
    ...(seats === null || seats.said.length === 0
      ? []
      : [fact('seats', 'seats', seats.said, { seats: seats.sum })]),
    ...(plans?.each ?? [])
      .slice(0, MOST_NAMES)
      .map(({ name, customers }) => fact('plan', `plan ${name}`, customers, { plan: name })),
    ...(countries?.each ?? [])
      .slice(0, MOST_NAMES)
      .map(({ name, customers }) => fact('country', `country ${name}`, customers, { country: name })),
  ];
}
