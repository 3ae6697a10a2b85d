import type { OrganizationId, ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { AccountFold } from '../champion/FoldedTheme.ts';
import { isImported } from '../mention/importedTicket.ts';
import type { Mention, Quote } from '../mention/Mention.ts';
import { isStandIn } from '../mention/standIn.ts';
import { type AskedIn, rowThemes } from './Addressee.ts';

/** Whose page is looked at: one person's, or an organization's with everybody in it. */
export type Customer =
  { readonly is: 'user'; readonly id: UserId } | { readonly is: 'organization'; readonly id: OrganizationId };

/**
 * Who an organization is besides its id: the people in it now, as far as they were read, and organizations that are gone, which
 * their older tickets name: it may have been merged with them.
 */
export interface Members {
  readonly people: ReadonlySet<UserId>;
  readonly gone: ReadonlySet<OrganizationId>;
}

export const NO_MEMBERS: Members = { people: new Set(), gone: new Set() };

/** A theme that a customer asks for. */
export interface CustomerAsk {
  readonly themeId: ThemeId;
  /** The themes whose rows tell about those who asked here. */
  readonly rowThemes: readonly ThemeId[];
  /** Newest first; never empty. Tickets that were imported are not in Zendesk: `imported` of them. */
  readonly tickets: readonly AskedIn[];
  readonly imported: number;
  /** Who of them can be told: whoever was forgotten or imported cannot. In the order of their ids. */
  readonly people: readonly UserId[];
  readonly heardAt: Instant;
}

/**
 * What a customer asks for as mentions and events tell it: removed, moved and merged mentions count where they stand now, and
 * whoever was said to ask in a ticket since is who asks there. An organization has what names it, and of the people in it what
 * names none that is there. What was heard last comes first. Of somebody who was forgotten there is nothing.
 */
export function customerAsks(
  fold: AccountFold,
  customer: Customer,
  members: Members = NO_MEMBERS,
): readonly CustomerAsk[] {
  const asks = [...fold.themes.values()].flatMap((theme): CustomerAsk[] => {
    const tickets = theme.mentions.flatMap(({ ticketId, parts }) => {
      const records = parts
        .flatMap((part) => part.records)
        .filter((record) => isOf(record, customer, members));
      return records.length === 0 ? [] : [{ ticketId, records }];
    });
    if (tickets.length === 0) return [];
    const askedIn = tickets.map(({ ticketId, records }) => inTicket(ticketId, records)).toSorted(later);
    const people = tickets.flatMap(({ ticketId, records }) =>
      isImported(ticketId) ? [] : records.flatMap(({ requesterId }) => requesterId ?? []),
    );
    return [
      {
        themeId: theme.id,
        rowThemes: rowThemes(theme),
        tickets: askedIn,
        imported: tickets.filter(({ ticketId }) => isImported(ticketId)).length,
        people: [...new Set(people.filter((id) => !isStandIn(id)))].toSorted(),
        heardAt: askedIn[0]?.heardAt ?? ('' as Instant),
      },
    ];
  });
  return asks.toSorted((a, b) => (a.heardAt === b.heardAt ? (a.themeId < b.themeId ? -1 : 1) : later(a, b)));
}

function isOf(
  { requesterId, organizationId }: Mention,
  { is, id }: Customer,
  { people, gone }: Members,
): boolean {
  if (is === 'user') return requesterId === id;
  if (organizationId === id) return true;
  const isHomeless = organizationId === null || gone.has(organizationId);
  return isHomeless && requesterId !== null && people.has(requesterId);
}

function inTicket(ticketId: TicketId, records: readonly Mention[]): AskedIn {
  const quotes = records.flatMap((record) => record.quotes);
  const once = new Map<string, Quote>(quotes.map((quote) => [`${quote.comment} ${quote.start}`, quote]));
  const sorted = [...once.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const written = records.map(({ at }) => at).toSorted();
  return { ticketId, heardAt: sorted[0]?.at ?? written.at(-1) ?? ('' as Instant), quotes: sorted };
}

function later(a: { readonly heardAt: Instant }, b: { readonly heardAt: Instant }): number {
  return a.heardAt < b.heardAt ? 1 : a.heardAt > b.heardAt ? -1 : 0;
}
