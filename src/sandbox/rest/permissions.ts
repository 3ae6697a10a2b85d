import { customRoleOf, customRoles } from '../store/customRoles.ts';
import type { CustomRecord } from '../store/CustomObject.ts';
import { isLightAgent } from '../store/User.ts';
import type { User } from '../store/User.ts';
import type { Ask, World } from './World.ts';
import { forbidden } from './ZendeskError.ts';

export const actions = ['create', 'read', 'update', 'delete'] as const;
export type Action = (typeof actions)[number];

export type Permission = { readonly allowed: boolean; readonly rule_id: number | null };

/** What one role may do with the records of one object. */
export type Policy = {
  readonly id: string;
  readonly role_name: string;
  readonly records: { readonly [action in Action]: Permission };
};

/** A rule about records; only "created by" can be told here. */
export type AccessRule = {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly conditions: { readonly all: readonly Condition[]; readonly any: readonly Condition[] };
  readonly created_at: string;
  readonly updated_at: string;
};
export type Condition = {
  readonly field: 'created_by_user';
  readonly operator: string;
  readonly value: string;
};

const nothing: Policy['records'] = Object.fromEntries(
  actions.map((action) => [action, { allowed: false, rule_id: null }]),
) as Policy['records'];

/**
 * The policies of an object. Assumed, since no document says it: a new object gives no role anything, so that a client
 * that works here works where roles begin with everything, too.
 */
export function policiesOf({ store }: World, object: string): Policy[] {
  const roles = [
    ...customRoles.map(({ id, name }) => ({ id: `custom-role-${id}`, role_name: name })),
    { id: 'end-user', role_name: 'End user' },
  ];
  return roles.map((role) => {
    const kept = store.meta(`policy:${object}:${role.id}`);
    return { ...role, records: kept === undefined ? nothing : (JSON.parse(kept) as Policy['records']) };
  });
}

export function keepPolicy({ store }: World, object: string, { id, records }: Policy): void {
  store.setMeta(`policy:${object}:${id}`, JSON.stringify(records));
}

export function rulesOf({ store }: World, object: string): AccessRule[] {
  return JSON.parse(store.meta(`rules:${object}`) ?? '[]') as AccessRule[];
}

export function keepRules({ store }: World, object: string, rules: readonly AccessRule[]): void {
  store.setMeta(`rules:${object}`, JSON.stringify(rules));
}

/** Whether somebody may do that with an object's records, or with this one. */
export function mayDo(
  world: World,
  user: User,
  object: string,
  action: Action,
  record?: CustomRecord,
): boolean {
  if (user.role === 'admin') return true;
  if (isLightAgent(user) && action !== 'read') return false;
  if (!world.plan.hasRoles) return true;
  const role = customRoleOf(user);
  const policy = policiesOf(world, object).find(({ id }) => id === `custom-role-${role?.id}`);
  const { allowed, rule_id: ruleId } = policy?.records[action] ?? nothing[action];
  if (!allowed || ruleId === null || record === undefined) return allowed;
  const rule = rulesOf(world, object).find(({ id }) => id === ruleId);
  return rule !== undefined && holds(rule, user, record);
}

export function requireRecords(c: Ask, world: World, object: string, action: Action): void {
  if (!mayDo(world, c.get('user'), object, action)) throw forbidden();
}

function holds({ conditions: { all, any } }: AccessRule, user: User, record: CustomRecord): boolean {
  const isMet = ({ value }: Condition): boolean =>
    record.created_by_user_id === (value === 'current_user' ? String(user.id) : value);
  return all.every(isMet) && (any.length === 0 || any.some(isMet));
}
