import type { AccessAction, AccessRight, AccessThing } from '#ports/AccessRules.ts';

type Rights = Readonly<Record<AccessAction, AccessRight>>;

const LOOKING: Rights = { create: 'no', read: 'all', update: 'no', delete: 'no' };
const NOTHING: Rights = { create: 'no', read: 'no', update: 'no', delete: 'no' };
const OWN: Rights = { create: 'all', read: 'all', update: 'own', delete: 'no' };

/**
 * What agents should be able to do. A theme's record is a copy of what events say that every agent's app keeps up to date;
 * everything else is its author's, who must be able to repair it. Deleting leaves no trace, so that only admins may.
 */
const AGENTS: Readonly<Record<AccessThing, Rights>> = {
  theme: { ...OWN, update: 'all' },
  mention: OWN,
  event: OWN,
  entry: OWN,
};

/** Who somebody is to Zendesk: an agent, somebody who looks, or a customer. */
export type RoleSort = 'agent' | 'light' | 'customer';

/** What somebody should be able to do with our records of one kind. */
export function wishedRights(sort: RoleSort, thing: AccessThing): Rights {
  if (sort === 'customer') return NOTHING;
  return sort === 'light' ? LOOKING : AGENTS[thing];
}
