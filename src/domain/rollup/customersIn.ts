import type { TicketId } from '../basis/Id.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import type { Who } from './whoIn.ts';

/** Whoever pays, by places in the list of their keys (see `AskingCustomer`). */
export interface Customers {
  readonly keys: readonly string[];
  /** -1 where another record of the ticket knows somebody. */
  readonly of: (record: number, requesterId: string | null, mention: StandingMention) => number;
}

/**
 * Whoever pays, as revenue counts them: the organization in the ticket, else the person's own, else the person; the ticket
 * where nobody is known.
 */
export function customersIn({ person, organization, home, organizations }: Who): Customers {
  const keys: string[] = [];
  const [byOrganization, byPerson]: [number[], number[]] = [[], []];
  const byTicket = new Map<TicketId, number>();
  const made = (key: string) => keys.push(key) - 1;
  return {
    keys,
    of: (record, requesterId, { ticketId, parts }) => {
      const who = person[record] ?? -1;
      const own = organization[record] ?? -1;
      const payer = own === -1 && who !== -1 ? (home[who] ?? -1) : own;
      if (payer !== -1) return (byOrganization[payer] ??= made(`organization ${organizations[payer] ?? ''}`));
      if (who !== -1) return (byPerson[who] ??= made(`person ${requesterId ?? ''}`));
      const isKnownBesides = parts.some(({ records }) =>
        records.some((other) => other.requesterId !== null || other.organizationId !== null),
      );
      if (isKnownBesides) return -1;
      const known = byTicket.get(ticketId) ?? made(`ticket ${ticketId}`);
      byTicket.set(ticketId, known);
      return known;
    },
  };
}
