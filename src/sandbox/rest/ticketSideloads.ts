import type { Ask, World } from './World.ts';
import type { Ticket } from '../store/Ticket.ts';
import { show } from './show.ts';

/** The people, organizations and groups that `include=users,organizations,groups` asks for beside tickets. */
export function ticketSideloads(c: Ask, world: World, tickets: readonly Ticket[]): object {
  const asked = (c.req.query('include') ?? '').split(',');
  const { user, organization, group } = show(world);
  const ids = (of: (t: Ticket) => number | null): number[] => [
    ...new Set(tickets.flatMap((t) => of(t) ?? [])),
  ];
  return {
    ...(asked.includes('users') && {
      users: world.store.users
        .many([
          ...new Set([
            ...ids((t) => t.requester_id),
            ...ids((t) => t.submitter_id),
            ...ids((t) => t.assignee_id),
          ]),
        ])
        .map(user),
    }),
    ...(asked.includes('organizations') && {
      organizations: world.store.organizations.many(ids((t) => t.organization_id)).map(organization),
    }),
    ...(asked.includes('groups') && { groups: world.store.groups.many(ids((t) => t.group_id)).map(group) }),
  };
}
