import type { AccessAction, AccessChange, AccessRole } from '#ports/AccessRules.ts';
import type { ObjectAccess, PolicyRights } from './readAccess.ts';
import { type RoleSort, wishedRights } from './wishedRights.ts';

const ACTIONS: readonly AccessAction[] = ['create', 'read', 'update', 'delete'];

/** The account's roles with what of their rights is not as it should be. Roles that Zendesk does not list are agents'. */
export function accessRoles(
  objects: readonly ObjectAccess[],
  sorts: ReadonlyMap<string, RoleSort | 'admin'>,
): readonly AccessRole[] {
  const roles = new Map<string, AccessRole>();
  for (const { thing, policies } of objects) {
    for (const policy of policies) {
      const sort = sorts.get(policy.id) ?? 'agent';
      if (sort === 'admin') continue;
      const before = roles.get(policy.id);
      const changes = [...(before?.changes ?? []), ...changesOf(policy, thing, sort)];
      roles.set(policy.id, { id: policy.id, name: policy.name, isLight: sort !== 'agent', changes });
    }
  }
  return [...roles.values()];
}

function changesOf(
  { rights }: PolicyRights,
  thing: AccessChange['thing'],
  sort: RoleSort,
): readonly AccessChange[] {
  const wished = wishedRights(sort, thing);
  return ACTIONS.filter((action) => rights[action] !== wished[action]).map((action) => ({
    thing,
    action,
    is: rights[action],
    shouldBe: wished[action],
  }));
}
