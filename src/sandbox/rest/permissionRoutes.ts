import { Hono } from 'hono';
import { customRoles } from '../store/customRoles.ts';
import { isObject } from '../store/Json.ts';
import { accessRuleFrom, createdByDefinition } from './accessRuleFrom.ts';
import { envelope, readBody } from './body.ts';
import { objectOf } from './objectRoutes.ts';
import { actions, keepPolicy, keepRules, policiesOf, rulesOf } from './permissions.ts';
import type { AccessRule, Permission, Policy } from './permissions.ts';
import { requireAdmin } from './requireAdmin.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { badAttribute, forbidden, invalid, notFound, unsupported } from './ZendeskError.ts';

const policiesPath = '/custom_objects/:key/permission_policies';
const rulesPath = '/custom_objects/:key/access_rules';

/**
 * Roles and what they may do with records: Enterprise only. Assumed, since no document says it: other plans refuse these
 * addresses as forbidden.
 */
export function permissionRoutes(world: World): Hono<RestEnv> {
  const { clock, store } = world;
  const routes = new Hono<RestEnv>();
  const object = (c: Ask): string => {
    requireAdmin(c);
    if (!world.plan.hasRoles) throw forbidden();
    return objectOf(c, world).key;
  };
  const policy = (c: Ask, key: string): Policy => {
    const found = policiesOf(world, key).find(({ id }) => id === c.req.param('id'));
    if (!found) throw notFound();
    return found;
  };
  const rule = (c: Ask, key: string): AccessRule => {
    const found = rulesOf(world, key).find(({ id }) => String(id) === c.req.param('id'));
    if (!found) throw notFound();
    return found;
  };
  const keep = (key: string, kept: AccessRule): AccessRule => {
    keepRules(world, key, [...rulesOf(world, key).filter(({ id }) => id !== kept.id), kept]);
    return kept;
  };

  routes.get('/custom_roles', (c) => {
    if (!world.plan.hasRoles) throw forbidden();
    const at = clock.iso();
    return c.json({
      custom_roles: customRoles.map((role) => ({ ...role, created_at: at, updated_at: at })),
    });
  });
  routes.get(policiesPath, (c) => c.json({ policies: policiesOf(world, object(c)) }));
  routes.get(`${policiesPath}/:id`, (c) => c.json({ policy: policy(c, object(c)) }));
  routes.patch(`${policiesPath}/:id`, async (c) => {
    const key = object(c);
    const before = policy(c, key);
    const { records, ...others } = envelope(await readBody(c), 'policy');
    const [other] = Object.keys(others);
    if (other !== undefined) throw badAttribute(other, 'Only records can be set');
    const next = { ...before, records: { ...before.records, ...permissions(world, key, records) } };
    keepPolicy(world, key, next);
    return c.json({ policy: next });
  });
  routes.get(rulesPath, (c) => c.json({ access_rules: rulesOf(world, object(c)) }));
  routes.get(`${rulesPath}/definitions`, (c) => {
    object(c);
    const conditions = [createdByDefinition];
    return c.json({ definitions: { conditions_all: conditions, conditions_any: conditions } });
  });
  routes.get(`${rulesPath}/:id`, (c) => c.json({ access_rule: rule(c, object(c)) }));
  routes.post(rulesPath, async (c) => {
    const key = object(c);
    const given = accessRuleFrom(envelope(await readBody(c), 'access_rule'));
    const at = { created_at: clock.iso(), updated_at: clock.iso() };
    const made = { id: store.next('access_rule', 8_600_001), ...given, ...at };
    return c.json({ access_rule: keep(key, made) }, 201);
  });
  routes.patch(`${rulesPath}/:id`, async (c) => {
    const key = object(c);
    const before = rule(c, key);
    const given = accessRuleFrom({ ...before, ...envelope(await readBody(c), 'access_rule') });
    return c.json({ access_rule: keep(key, { ...before, ...given, updated_at: clock.iso() }) });
  });
  routes.delete(`${rulesPath}/:id`, (c) => {
    const key = object(c);
    const { id } = rule(c, key);
    const isUsed = policiesOf(world, key).some(({ records }) =>
      Object.values(records).some((permission) => permission.rule_id === id),
    );
    if (isUsed) throw invalid('base', 'The rule is used by a permission policy', 'RuleInUse');
    keepRules(
      world,
      key,
      rulesOf(world, key).filter((each) => each.id !== id),
    );
    return c.body(null, 204);
  });
  return routes;
}

function permissions(world: World, key: string, given: unknown): Partial<Policy['records']> {
  if (!isObject(given)) throw badAttribute('records', 'It must be an object');
  const read: { [action: string]: Permission } = {};
  for (const [action, value] of Object.entries(given)) {
    if (!actions.some((each) => each === action))
      throw badAttribute(action, `It must be one of ${actions.join()}`);
    if (!isObject(value) || typeof value['allowed'] !== 'boolean')
      throw badAttribute(action, 'allowed must be true or false');
    const ruleId = value['rule_id'] ?? null;
    if (ruleId !== null && !rulesOf(world, key).some(({ id }) => id === ruleId))
      throw invalid(action, `${action}: there is no such access rule`, 'InvalidValue');
    if (ruleId !== null && action === 'create')
      throw invalid(action, 'create: cannot have an access rule', 'InvalidValue');
    if (ruleId !== null && action === 'read') throw unsupported('access rules on reading');
    read[action] = { allowed: value['allowed'], rule_id: ruleId as number | null };
  }
  return read;
}
