import type { OrganizationId, UserId } from '#domain/basis/Id.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Person } from '#ports/People.ts';
import { nameOrganizations } from '../nameOrganizations.ts';
import { namePeople } from '../namePeople.ts';
import type { Outside } from '../Outside.ts';

/** A page is not held up by more than a request for customers and one for organizations … */
const AT_ONCE = 100;
/** … and behind it no more than ten of each are sent, of the sixty that a person has in a minute. */
const BEHIND = 1_000;

/** Who and what a theme's page names. */
export interface OpenedNames {
  readonly people: ReadonlyMap<UserId, Person>;
  readonly organizations: ReadonlyMap<OrganizationId, string>;
}

type From = Pick<Outside, 'replica' | 'people' | 'worker' | 'now'>;
type Customers = readonly Pick<Mention, 'requesterId' | 'organizationId'>[];

/**
 * Names for a theme's page: staff all, of customers and organizations all that this browser knows and the first hundred that
 * it does not. The rest is named behind the page (`nameRest`), since a theme may be asked for by thousands.
 *
 * @param customers whoever is shown first comes first.
 */
export async function nameOpened(
  outside: From,
  staff: readonly UserId[],
  customers: Customers,
  signal: AbortSignal,
  most = AT_ONCE,
): Promise<OpenedNames> {
  const askers = customers.flatMap(({ requesterId }) => requesterId ?? []);
  const read = await outside.replica.people(askers);
  const known = new Map((read.ok ? read.value : []).map((person) => [person.id, person]));
  const lacking = [...new Set(askers)].filter((id) => !known.has(id)).slice(0, most);
  const named = await namePeople(outside, [...staff, ...lacking], signal);
  const asked = customers.flatMap(({ organizationId }) => organizationId ?? []);
  return {
    people: new Map([...known, ...named]),
    organizations: await nameOrganizations(outside, asked, signal, most),
  };
}

/** Names for those that the page lacks, as far as a thousand of each go; `null` where it comes to know no more. */
export async function nameRest(
  outside: From,
  customers: Customers,
  { people, organizations }: OpenedNames,
  signal: AbortSignal,
): Promise<OpenedNames | null> {
  const unnamed = customers.filter(
    ({ requesterId, organizationId }) =>
      (requesterId !== null && !people.has(requesterId)) ||
      (organizationId !== null && !organizations.has(organizationId)),
  );
  if (unnamed.length === 0) return null;
  const more = await nameOpened(outside, [], unnamed, signal, BEHIND);
  const all = {
    people: new Map([...people, ...more.people]),
    organizations: new Map([...organizations, ...more.organizations]),
  };
  const isMore = all.people.size > people.size || all.organizations.size > organizations.size;
  return isMore ? all : null;
}
