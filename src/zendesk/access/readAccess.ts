import { ok, type Result } from '#domain/basis/Result.ts';
import type { AccessAction, AccessRight, AccessThing } from '#ports/AccessRules.ts';
import type { Failure } from '#ports/Failure.ts';
import type * as v from 'valibot';
import { SHAPE } from '../setup/SHAPE.ts';
import type { Rest } from '../rest/Rest.ts';
import { type accessRule, accessRuleList, policyList, roleList } from '../wire/accessWire.ts';
import type { RoleSort } from './wishedRights.ts';

const what = 'read rights';

/** One of our objects with the rights that each policy gives to its records. */
export interface ObjectAccess {
  readonly thing: AccessThing;
  /** `/api/v2/custom_objects/…` */
  readonly path: string;
  /** The rule that stands for "only their own"; `null` while there is none. */
  readonly ownRule: string | null;
  readonly policies: readonly PolicyRights[];
}

export interface PolicyRights {
  /** `custom-role-12`, `end-user` */
  readonly id: string;
  readonly name: string;
  readonly rights: Readonly<Record<AccessAction, AccessRight>>;
}

/** The sort of each role, by its policy's id. `null` where the plan has no roles. Of admins there is none. */
export async function readRoles(
  rest: Rest,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, RoleSort | 'admin'> | null, Failure>> {
  const request = { path: '/api/v2/custom_roles', what, missing: 'gone', urgency: 'onScreen' } as const;
  const roles = await rest.read(request, roleList, signal);
  // Which of the two Zendesk says on plans without roles is not documented.
  if (!roles.ok) return ['forbidden', 'gone'].includes(roles.failure.kind) ? ok(null) : roles;
  const sorts = roles.value.custom_roles.map(
    ({ id, role_type: type }) => [`custom-role-${id}`, sortOf(type)] as const,
  );
  return ok(new Map<string, RoleSort | 'admin'>([...sorts, ['end-user', 'customer']]));
}

/** The rights to each of our objects' records. */
export async function readAccess(
  rest: Rest,
  signal: AbortSignal,
): Promise<Result<readonly ObjectAccess[], Failure>> {
  const objects: ObjectAccess[] = [];
  for (const { key, shortName } of SHAPE) {
    const path = `/api/v2/custom_objects/${key}`;
    const request = { what, missing: 'notSetUp', urgency: 'onScreen' } as const;
    const policies = await rest.read({ ...request, path: `${path}/permission_policies` }, policyList, signal);
    if (!policies.ok) return policies;
    const rules = await rest.read({ ...request, path: `${path}/access_rules` }, accessRuleList, signal);
    if (!rules.ok) return rules;
    const ownRule = rules.value.access_rules.find(isOwnRule)?.id ?? null;
    objects.push({
      thing: shortName as AccessThing,
      path,
      ownRule,
      policies: policies.value.policies.map(({ id, role_name: name, records }) => ({
        id,
        name: name ?? id,
        rights: {
          create: rightOf(records.create, ownRule),
          read: rightOf(records.read, ownRule),
          update: rightOf(records.update, ownRule),
          delete: rightOf(records.delete, ownRule),
        },
      })),
    });
  }
  return ok(objects);
}

function rightOf(
  {
    allowed,
    rule_id: rule,
  }: { readonly allowed: boolean | null | undefined; readonly rule_id: string | null | undefined },
  ownRule: string | null,
): AccessRight {
  if (allowed !== true) return 'no';
  if (rule === null || rule === undefined) return 'all';
  return rule === ownRule ? 'own' : 'other';
}

/** Told by what it says, not by its title, which an admin may have translated. */
function isOwnRule({ conditions: { all, any } }: v.InferOutput<typeof accessRule>): boolean {
  const [only, ...more] = all ?? [];
  return (
    more.length === 0 &&
    (any ?? []).length === 0 &&
    only?.field === 'created_by_user' &&
    only.operator === 'matches' &&
    only.value === 'current_user'
  );
}

/** Zendesk's numbers: 1 light agent, 3 contributor, 4 admin, 5 billing admin; others work with tickets. */
function sortOf(roleType: number | null | undefined): RoleSort | 'admin' {
  if (roleType === 4 || roleType === 5) return 'admin';
  return roleType === 1 || roleType === 3 ? 'light' : 'agent';
}
