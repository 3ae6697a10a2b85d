import type { OrganizationId, UserId } from '../basis/Id.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import type { AskingCustomer } from './AskingCustomer.ts';
import type { TicketEvidence } from './ThemeEvidence.ts';

interface Asked {
  readonly organizationId: OrganizationId | null;
  readonly people: Set<UserId>;
  readonly tickets: Set<TicketEvidence>;
}

/**
 * Who asks, each once: the organization that stands in the ticket, and where none does the one that another ticket of the
 * same person names. Whoever was heard last first. A ticket counts for two only where two asked in it.
 *
 * @param tickets of the same mentions, in the order in which they are told.
 */
export function askingCustomers(
  mentions: readonly StandingMention[],
  tickets: readonly TicketEvidence[],
): readonly AskingCustomer[] {
  const records = new Map(
    mentions.map((mention) => [mention.ticketId, mention.parts.flatMap((part) => part.records)]),
  );
  const homes = new Map<UserId, OrganizationId>();
  for (const { ticketId } of tickets)
    for (const { requesterId, organizationId } of records.get(ticketId) ?? [])
      if (requesterId !== null && organizationId !== null && !homes.has(requesterId))
        homes.set(requesterId, organizationId);
  const customers = new Map<string, Asked>();
  for (const ticket of tickets) {
    for (const { requesterId, organizationId } of records.get(ticket.ticketId) ?? []) {
      const home = organizationId ?? (requesterId === null ? null : (homes.get(requesterId) ?? null));
      const isKnownBesides = ticket.people.length > 0 || ticket.organizations.length > 0;
      if (home === null && requesterId === null && isKnownBesides) continue;
      const key = keyOf(home, requesterId, ticket);
      const asked = customers.get(key) ?? { organizationId: home, people: new Set(), tickets: new Set() };
      if (requesterId !== null) asked.people.add(requesterId);
      asked.tickets.add(ticket);
      customers.set(key, asked);
    }
  }
  return [...customers].map(([key, { organizationId, people, tickets: theirs }]) => ({
    key,
    organizationId,
    people: [...people].sort(),
    tickets: [...theirs],
  }));
}

function keyOf(home: OrganizationId | null, person: UserId | null, { ticketId }: TicketEvidence): string {
  if (home !== null) return `organization ${home}`;
  return person === null ? `ticket ${ticketId}` : `person ${person}`;
}
