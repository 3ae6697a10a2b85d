import type { TicketId } from '../basis/Id.ts';
import type { CustomerProfile } from '../customer/CustomerProfile.ts';
import { valuesIn } from '../customer/readSegment.ts';
import { isSegment, SEGMENTS } from '../setting/FieldsSetting.ts';
import type { CustomerProfiles } from '../pitch/worthOf.ts';
import type { RollupAsk } from './RollupAsk.ts';
import type { TicketFacts } from './TicketFacts.ts';
import type { WhoAsks } from './whoAsks.ts';

/** What the account's own fields say of customers, and what tickets say of themselves. */
export const CUSTOMER_FAMILIES = ['plan', ...SEGMENTS, 'country'] as const;
export const TICKET_FAMILIES = ['channel', 'team', 'language'] as const;
export const TOLD_FAMILIES = [...CUSTOMER_FAMILIES, ...TICKET_FAMILIES] as const;

export type CustomerFamily = (typeof CUSTOMER_FAMILIES)[number];
export type TicketFamily = (typeof TICKET_FAMILIES)[number];
export type ToldFamily = (typeof TOLD_FAMILIES)[number];

/** `<family>:<value>`; nothing behind the colon is “not known”. Those of one family are alternatives, families narrow each other. */
export type ToldFilter = `${ToldFamily}:${string}`;

/** Letters of what somebody says; more is a text that nobody filters by. */
export const LONGEST_SAID = 200;

/** What is known of whom a rollup counts; who is not in it was not read, and passes no filter. */
export interface KnownFacts {
  readonly profiles: CustomerProfiles | null;
  readonly tickets: ReadonlyMap<TicketId, TicketFacts> | null;
}

/** The family and the value of a filter. */
export function toldParts(filter: ToldFilter): readonly [ToldFamily, string] {
  const colon = filter.indexOf(':');
  return [filter.slice(0, colon) as ToldFamily, filter.slice(colon + 1)];
}

/** Whether a family is about customers. */
export function isCustomers(family: ToldFamily): family is CustomerFamily {
  return CUSTOMER_FAMILIES.some((one) => one === family);
}

/**
 * What a customer's profile says in a family, of a segment maybe several things; an empty text where that is not known,
 * because nothing or nothing readable stands there.
 */
export function customerSays(profile: CustomerProfile, family: CustomerFamily): readonly string[] {
  const told = profile[family];
  if (told.at !== 'said') return NOT_KNOWN;
  return isSegment(family) ? valuesIn(told.value) : [told.value];
}

const NOT_KNOWN = [''] as const;

/** What a ticket says in a family; empty where that is not known. */
export function ticketSays(facts: TicketFacts, family: TicketFamily): string {
  return facts[family] ?? '';
}

/** Whom filters leave, for a rollup to count; `null` where none is about them. */
export function toldNarrowing(
  filters: readonly ToldFilter[],
  { customers, tickets }: Pick<WhoAsks, 'customers' | 'tickets'>,
  known: KnownFacts,
): Pick<RollupAsk, 'customers' | 'tickets'> {
  const wanted = new Map<ToldFamily, Set<string>>();
  for (const [family, value] of filters.map(toldParts))
    wanted.set(family, (wanted.get(family) ?? new Set()).add(value));
  const [ofCustomers, ofTickets] = [
    CUSTOMER_FAMILIES.filter((family) => wanted.has(family)),
    TICKET_FAMILIES.filter((family) => wanted.has(family)),
  ];
  return {
    customers:
      ofCustomers.length === 0
        ? null
        : customers.filter((key) => {
            const profile = known.profiles?.get(key);
            return (
              profile !== undefined &&
              ofCustomers.every((family) =>
                customerSays(profile, family).some((value) => wanted.get(family)?.has(value)),
              )
            );
          }),
    tickets:
      ofTickets.length === 0
        ? null
        : tickets.filter((id) => {
            const facts = known.tickets?.get(id);
            return (
              facts !== undefined &&
              ofTickets.every((family) => wanted.get(family)?.has(ticketSays(facts, family)))
            );
          }),
  };
}

/** What filters could be about, by families in their order, in each what most say first. */
export function toldChoices(
  { customers, tickets }: Pick<WhoAsks, 'customers' | 'tickets'>,
  known: KnownFacts,
): readonly ToldFilter[] {
  const profiles = customers.flatMap((key) => known.profiles?.get(key) ?? []);
  const facts = tickets.flatMap((id) => known.tickets?.get(id) ?? []);
  return [
    ...CUSTOMER_FAMILIES.flatMap((family) =>
      mostFirst(profiles.flatMap((one) => customerSays(one, family))).map(
        (value): ToldFilter => `${family}:${value}`,
      ),
    ),
    ...TICKET_FAMILIES.flatMap((family) =>
      mostFirst(facts.map((one) => ticketSays(one, family))).map((value): ToldFilter => `${family}:${value}`),
    ),
  ];
}

/** Each text once, the most frequent first; “not known” last, and alone it is no choice. */
function mostFirst(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const said = [...counts]
    .filter(([value]) => value !== '' && value.length <= LONGEST_SAID)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => value);
  return said.length > 0 && counts.has('') ? [...said, ''] : said;
}
