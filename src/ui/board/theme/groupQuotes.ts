import type { OrganizationId, TicketId, UserId } from '#domain/basis/Id.ts';
import { isSwept } from '#domain/mention/isSwept.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import type { Person } from '#ports/People.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';

/** What one ticket's customer said, as all who tagged it captured it. */
export interface TicketQuotes {
  readonly ticketId: TicketId;
  /** Newest first, each once. */
  readonly quotes: readonly Quote[];
  readonly taggedBy: readonly UserId[];
  /** Of what reading history found: the agents who answered there. Empty where somebody tagged it. */
  readonly heardBy: readonly UserId[];
  readonly organizationId: OrganizationId | null;
}

/** Everything one customer said about a theme. */
export interface CustomerQuotes {
  readonly key: string;
  /** `null` where nothing tells who it was. */
  readonly name: string | null;
  readonly organization: string | null;
  /** Newest first. */
  readonly tickets: readonly TicketQuotes[];
}

/** Quotes by customer, whoever was heard last first. A ticket without a requester is a customer of its own. */
export function groupQuotes({
  mentions,
  people,
  organizations,
}: Pick<OpenedTheme, 'mentions' | 'people' | 'organizations'>): readonly CustomerQuotes[] {
  const byCustomer = groupBy(mentions, ({ requesterId, ticketId }) => requesterId ?? `ticket ${ticketId}`);
  return [...byCustomer]
    .map(([key, theirs]) => customerOf(key, theirs, people, organizations))
    .toSorted((a, b) => descending(heardAt(a.tickets[0]), heardAt(b.tickets[0])));
}

/** Those in whose words, name or organization every word that is looked for occurs. Case and accents do not matter. */
export function findQuotes(groups: readonly CustomerQuotes[], search: string): readonly CustomerQuotes[] {
  const wanted = plain(search).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return groups;
  const isIn = (text: string) => wanted.every((word) => text.includes(word));
  return groups.flatMap((group) => {
    const who = plain(`${group.name ?? ''} ${group.organization ?? ''} `);
    if (isIn(who)) return [group];
    const tickets = group.tickets.flatMap((ticket) => {
      const quotes = ticket.quotes.filter(({ text }) => isIn(who + plain(text)));
      return quotes.length === 0 ? [] : [{ ...ticket, quotes }];
    });
    return tickets.length === 0 ? [] : [{ ...group, tickets }];
  });
}

function customerOf(
  key: string,
  mentions: readonly Mention[],
  people: ReadonlyMap<UserId, Person>,
  organizations: ReadonlyMap<OrganizationId, string>,
): CustomerQuotes {
  const [first] = mentions;
  const tickets = [...groupBy(mentions, ({ ticketId }) => ticketId)]
    .map(([ticketId, theirs]) => ticketOf(ticketId, theirs))
    .toSorted((a, b) => descending(heardAt(a), heardAt(b)));
  const named = first?.requesterId == null ? undefined : people.get(first.requesterId)?.name;
  const written = tickets.flatMap(({ quotes }) => quotes).find(({ wordsOf }) => wordsOf === 'customer');
  const organizationId = tickets.find((ticket) => ticket.organizationId !== null)?.organizationId ?? null;
  const organization = organizationId === null ? null : (organizations.get(organizationId) ?? null);
  return { key, name: named ?? (written?.authorName || null), organization, tickets };
}

function ticketOf(ticketId: TicketId, mentions: readonly Mention[]): TicketQuotes {
  const quotes = new Map(
    mentions.flatMap((mention) => mention.quotes.map((quote) => [`${quote.comment} ${quote.start}`, quote])),
  );
  const tagged = mentions.filter((mention) => !isSwept(mention));
  const heard = tagged.length > 0 ? [] : [...quotes.values()].flatMap(({ heardBy }) => heardBy ?? []);
  return {
    ticketId,
    quotes: [...quotes.values()].toSorted((a, b) => descending(a.at, b.at)),
    taggedBy: [...new Set(tagged.map((mention) => mention.taggedBy))],
    heardBy: [...new Set(heard)],
    organizationId: mentions.find(({ organizationId }) => organizationId !== null)?.organizationId ?? null,
  };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function heardAt(ticket: TicketQuotes | undefined): string {
  return ticket?.quotes[0]?.at ?? '';
}

function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
