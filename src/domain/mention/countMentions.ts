import type { Instant } from '../basis/Instant.ts';
import { isImported } from './importedTicket.ts';
import type { Mention } from './Mention.ts';

/** How many ask: distinct requesters, their organizations, and tickets. */
export interface Counts {
  readonly people: number;
  readonly organizations: number;
  readonly tickets: number;
  /** When a customer was last heard (their newest quote), or `null` where there is none. */
  readonly lastHeardAt: Instant | null;
}

/** The counts of a theme that nobody asks for yet. */
export const NO_COUNTS: Counts = { people: 0, organizations: 0, tickets: 0, lastHeardAt: null };

/**
 * Counts the mentions of one theme. A ticket counts once, whoever tagged it; withdrawn mentions do not count.
 * A mention without a requester counts as a ticket but not as a person; what was imported from another tool counts as a
 * person but not as a ticket.
 */
export function countMentions(mentions: readonly Mention[]): Counts {
  const standing = mentions.filter((mention) => !mention.withdrawn);
  const heard = standing.flatMap((mention) => mention.quotes.map((quote) => quote.at)).sort();
  return {
    people: distinct(standing.map((mention) => mention.requesterId)),
    organizations: distinct(standing.map((mention) => mention.organizationId)),
    tickets: distinct(standing.map(({ ticketId }) => (isImported(ticketId) ? null : ticketId))),
    lastHeardAt: heard.at(-1) ?? null,
  };
}

function distinct(ids: readonly (string | null)[]): number {
  return new Set(ids.filter((id) => id !== null)).size;
}
