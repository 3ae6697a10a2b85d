import type { UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { ThemeView } from '../champion/ThemeView.ts';
import { type Importance, IMPORTANCES } from '../mention/Importance.ts';
import type { CustomerField } from '../setting/FieldsSetting.ts';
import { countWeekly } from '../theme/countWeekly.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import { askingCustomers } from './askingCustomers.ts';
import { strongQuotes } from './strongQuotes.ts';
import type { ThemeEvidence, TicketEvidence } from './ThemeEvidence.ts';
import { vocalCustomer } from './vocalCustomer.ts';
import { type CustomerProfiles, worthOf } from './worthOf.ts';

/** What was read of customers, and for which things a field was chosen. */
export interface KnownCustomers {
  readonly profiles: CustomerProfiles;
  readonly chosen: ReadonlySet<CustomerField>;
}

/**
 * The case for a theme, from what counts in it now: moved, merged and removed mentions stand where the fold says. A ticket
 * counts once, whoever tagged it; one without a requester counts as a ticket and as no person.
 *
 * @param known what the account knows of those who ask; `null` where nobody looked.
 */
export function evidenceOf(
  { theme, standings }: Pick<ThemeView, 'theme' | 'standings'>,
  known: KnownCustomers | null = null,
): ThemeEvidence {
  const { championId } = theme.championship;
  const tickets = theme.mentions
    .map((mention) => ticketOf(mention, championId, standings))
    .toSorted((a, b) => order(b.heardAt, a.heardAt) || order(a.ticketId, b.ticketId));
  const customers = askingCustomers(theme.mentions, tickets);
  const heard = theme.mentions.flatMap(momentsOf).toSorted();
  return {
    tickets,
    people: distinct(tickets.flatMap(({ people }) => people)),
    organizations: distinct(tickets.flatMap(({ organizations }) => organizations)),
    customers,
    worth: known === null ? null : worthOf(customers, known.profiles, known.chosen),
    firstHeardAt: heard[0] ?? null,
    lastHeardAt: heard.at(-1) ?? null,
    weekly: countWeekly(theme.mentions),
    quotes: strongQuotes(theme.mentions, tickets),
    vocal: vocalCustomer(tickets),
  };
}

/** The tickets of which this is said; `null` for those of which nothing is. */
export function weighedAs(
  { tickets }: Pick<ThemeEvidence, 'tickets'>,
  importance: Importance | null,
): readonly TicketEvidence[] {
  return tickets.filter((ticket) => ticket.importance === importance);
}

function ticketOf(
  mention: StandingMention,
  championId: UserId | null,
  standings: ThemeView['standings'],
): TicketEvidence {
  const { ticketId, parts, taggedBy } = mention;
  const records = parts.flatMap((part) => part.records);
  const said = parts.map(({ key }) => standings.get(key)?.importance ?? null);
  return {
    ticketId,
    keys: parts.map(({ key }) => key),
    people: distinct(records.map(({ requesterId }) => requesterId)),
    organizations: distinct(records.map(({ organizationId }) => organizationId)),
    heardAt: momentsOf(mention).toSorted().at(-1) ?? ('' as Instant),
    importance: IMPORTANCES.findLast((one) => said.includes(one)) ?? null,
    isConfirmed: taggedBy.length > 1 || parts.some(({ confirmedBy }) => confirmedBy.length > 0),
    isByChampion: championId !== null && taggedBy.includes(championId),
  };
}

/** When the ticket was heard: its quotes, or where it has none the moments it was tagged. */
function momentsOf({ parts }: StandingMention): readonly Instant[] {
  const records = parts.flatMap((part) => part.records);
  return records.flatMap(({ quotes, at }) => (quotes.length === 0 ? [at] : quotes.map((quote) => quote.at)));
}

function distinct<T extends string>(ids: readonly (T | null)[]): readonly T[] {
  return [...new Set(ids.filter((id) => id !== null))].sort();
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
