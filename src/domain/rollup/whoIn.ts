import type { OrganizationId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { FoldedTheme } from '../champion/FoldedTheme.ts';
import type { Mention } from '../mention/Mention.ts';
import type { StandingMention } from '../theme/StandingMention.ts';

/** An organization, a person or a ticket; its `AskingCustomer` key is both parts with a space between. */
export interface Payer {
  readonly is: 'organization' | 'person' | 'ticket';
  readonly id: string;
}

/** Where people belong who have tickets without an organization. */
export type Homes = ReadonlyMap<UserId, OrganizationId>;

/** For each person the organization that their newest ticket with one names, whatever it asks for. */
export function homesIn(themes: Iterable<FoldedTheme>): Homes {
  const newest = new Map<UserId, { readonly at: Instant; readonly organizationId: OrganizationId }>();
  for (const { mentions } of themes)
    for (const { parts } of mentions)
      for (const { records } of parts)
        for (const { requesterId, organizationId, at } of records) {
          if (requesterId === null || organizationId === null) continue;
          const before = newest.get(requesterId);
          const isLater =
            before === undefined ||
            at > before.at ||
            (at === before.at && organizationId < before.organizationId);
          if (isLater) newest.set(requesterId, { at, organizationId });
        }
  return new Map([...newest].map(([person, { organizationId }]) => [person, organizationId]));
}

/**
 * Whoever pays, as revenue counts them (see `AskingCustomer`): the organization in the ticket, else the person's own, else the
 * person; the ticket where nobody is known, and `null` where another record of the ticket knows somebody.
 */
export function customerOf(
  { requesterId, organizationId }: Pick<Mention, 'requesterId' | 'organizationId'>,
  { ticketId, parts }: StandingMention,
  homes: Homes,
): Payer | null {
  const home = organizationId ?? (requesterId === null ? undefined : homes.get(requesterId));
  if (home !== undefined && home !== null) return { is: 'organization', id: home };
  if (requesterId !== null) return { is: 'person', id: requesterId };
  const isKnownBesides = parts.some(({ records }) =>
    records.some((other) => other.requesterId !== null || other.organizationId !== null),
  );
  return isKnownBesides ? null : { is: 'ticket', id: ticketId };
}
