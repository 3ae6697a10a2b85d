import type { CustomerProfile } from '#domain/customer/CustomerProfile.ts';
import type { OrganizationId, UserId } from '#domain/basis/Id.ts';
import type { ThemeEvidence, TicketEvidence } from '#domain/pitch/ThemeEvidence.ts';
import type { CustomersRead } from '#workflows/customers/readCustomers.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';

/** One who asks, as a list tells it. */
export interface AskedRow {
  readonly key: string;
  /** `null` where nobody can say. */
  readonly name: string | null;
  /** Of a person: the organization. */
  readonly organization: string | null;
  readonly people: number;
  /** Whoever was heard last first. */
  readonly tickets: readonly TicketEvidence[];
  /** `undefined` where nothing was read. */
  readonly profile: CustomerProfile | undefined;
}

export const ASKED_SORTS = ['revenue', 'tickets', 'heard', 'name'] as const;

export type AskedSort = (typeof ASKED_SORTS)[number];

/** The organizations that ask, and who asks without one. */
export function customerRows(
  { customers }: ThemeEvidence,
  known: CustomersRead | null | undefined,
  opened: OpenedTheme,
): { readonly organizations: readonly AskedRow[]; readonly alone: readonly AskedRow[] } {
  const rows = customers.map(({ key, organizationId, people, tickets }) => ({
    isAlone: organizationId === null,
    row: {
      key,
      name:
        organizationId === null
          ? nameOf(people[0], tickets, opened)
          : organizationName(organizationId, opened),
      organization: null,
      people: people.length,
      tickets,
      profile: known?.profiles.get(key),
    },
  }));
  const those = (isAlone: boolean) => rows.filter((one) => one.isAlone === isAlone).map(({ row }) => row);
  return { organizations: those(false), alone: those(true) };
}

/** The people who ask, each with the organization that they ask for. */
export function peopleRows(
  { people, customers, tickets }: ThemeEvidence,
  opened: OpenedTheme,
): readonly AskedRow[] {
  return people.map((id) => {
    const theirs = tickets.filter((ticket) => ticket.people.includes(id));
    const home = customers.find(
      (one) => one.organizationId !== null && one.people.includes(id),
    )?.organizationId;
    return {
      key: `person ${id}`,
      name: nameOf(id, theirs, opened),
      organization: home == null ? null : organizationName(home, opened),
      people: 1,
      tickets: theirs,
      profile: undefined,
    };
  });
}

/**
 * Rows in an order; the same for everybody. Revenue: amounts of one currency together, the currency of most first, the
 * highest first, then who says none.
 */
export function orderRows(
  rows: readonly AskedRow[],
  sort: AskedSort,
  currencies: readonly (string | null)[],
  locale: string,
): readonly AskedRow[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const byName = (a: AskedRow, b: AskedRow) =>
    Number(a.name === null) - Number(b.name === null) || names.compare(a.name ?? '', b.name ?? '');
  const byTickets = (a: AskedRow, b: AskedRow) => b.tickets.length - a.tickets.length;
  const byHeard = (a: AskedRow, b: AskedRow) =>
    (heardAt(a) < heardAt(b) ? 1 : 0) - (heardAt(a) > heardAt(b) ? 1 : 0);
  const place = ({ profile }: AskedRow) =>
    profile?.revenue.at === 'said' ? currencies.indexOf(profile.revenue.value.currency) : currencies.length;
  const amount = ({ profile }: AskedRow) =>
    profile?.revenue.at === 'said' ? profile.revenue.value.amount : 0;
  const byRevenue = (a: AskedRow, b: AskedRow) => place(a) - place(b) || amount(b) - amount(a);
  const first = { revenue: byRevenue, tickets: byTickets, heard: byHeard, name: byName }[sort];
  return rows.toSorted(
    (a, b) => first(a, b) || byTickets(a, b) || byHeard(a, b) || byName(a, b) || (a.key < b.key ? -1 : 1),
  );
}

function heardAt({ tickets }: AskedRow): string {
  return tickets[0]?.heardAt ?? '';
}

function organizationName(id: OrganizationId, { organizations }: OpenedTheme): string | null {
  return organizations.get(id) ?? null;
}

/** By the account, or as the customer's own words were signed. */
function nameOf(
  id: UserId | undefined,
  tickets: readonly TicketEvidence[],
  { people, mentions }: OpenedTheme,
): string | null {
  const named = id === undefined ? undefined : people.get(id)?.name;
  if (named !== undefined) return named;
  const ids = new Set(tickets.map(({ ticketId }) => ticketId));
  const quotes = mentions
    .filter((mention) => ids.has(mention.ticketId) && (id === undefined || mention.requesterId === id))
    .flatMap((mention) => mention.quotes);
  return quotes.find(({ wordsOf }) => wordsOf === 'customer')?.authorName || null;
}
