import type { OpenedTheme } from '#workflows/openTheme.ts';
import type { CustomerQuotes } from '../groupQuotes.ts';

/** Customers of one organization, under its name; whoever has none comes last. */
export interface OrganizationQuotes {
  readonly key: string;
  /** `null` for those without an organization. */
  readonly name: string | null;
  readonly customers: readonly CustomerQuotes[];
}

/** The same quotes by organization, in the order in which their customers come. */
export function byOrganization(
  customers: readonly CustomerQuotes[],
  { organizations }: Pick<OpenedTheme, 'organizations'>,
): readonly OrganizationQuotes[] {
  const groups = new Map<string, CustomerQuotes[]>();
  for (const customer of customers) {
    for (const id of new Set(customer.tickets.map(({ organizationId }) => organizationId ?? ''))) {
      const tickets = customer.tickets.filter(({ organizationId }) => (organizationId ?? '') === id);
      groups.set(id, [...(groups.get(id) ?? []), { ...customer, tickets, organization: null }]);
    }
  }
  return [...groups]
    .map(([key, theirs]) => ({
      key,
      name: key === '' ? null : ([...organizations].find(([id]) => id === key)?.[1] ?? `#${key}`),
      customers: theirs,
    }))
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null));
}
