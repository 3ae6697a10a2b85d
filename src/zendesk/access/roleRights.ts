import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { AccessRole, AccessRules } from '#ports/AccessRules.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Rest } from '../rest/Rest.ts';
import { accessRoles } from './accessRoles.ts';
import { type ObjectAccess, readAccess, readRoles } from './readAccess.ts';
import { makeOwnRule, setRights } from './setRights.ts';

interface Access {
  readonly objects: readonly ObjectAccess[];
  readonly roles: readonly AccessRole[];
}

/** Rights of the account's roles, read and set through its permission policies. */
export function roleRights(rest: Rest): AccessRules {
  async function read(signal: AbortSignal): Promise<Result<Access | null, Failure>> {
    const sorts = await readRoles(rest, signal);
    if (!sorts.ok || sorts.value === null) return sorts as Result<null, Failure>;
    const objects = await readAccess(rest, signal);
    if (!objects.ok) return objects;
    return ok({ objects: objects.value, roles: accessRoles(objects.value, sorts.value) });
  }

  async function check(signal: AbortSignal): Promise<Result<readonly AccessRole[] | null, Failure>> {
    const access = await read(signal);
    return access.ok ? ok(access.value?.roles ?? null) : access;
  }

  return {
    check,

    async apply(roleIds, onProgress, signal) {
      const access = await read(signal);
      if (!access.ok) return access;
      if (access.value === null) return ok(null);
      const { objects, roles } = access.value;
      const wanted = roles.filter(({ id }) => roleIds.includes(id));
      const steps = objects.flatMap((object) =>
        wanted
          .filter(({ changes }) => changes.some(({ thing }) => thing === object.thing))
          .map((role) => ({ object, role })),
      );
      const made = new Map<string, string>();
      for (const [done, { object, role }] of steps.entries()) {
        if (signal.aborted) return failed({ kind: 'cancelled', what: 'set rights' });
        onProgress(done, steps.length);
        const own = await ownRuleOf(object, role, made);
        if (!own.ok) return own;
        const set = await setRights(rest, { ...object, ownRule: own.value }, role);
        if (!set.ok) return set;
      }
      onProgress(steps.length, steps.length);
      return check(signal);
    },
  };

  /** The object's rule, made where it is needed for the first time. */
  async function ownRuleOf(
    object: ObjectAccess,
    { changes }: AccessRole,
    made: Map<string, string>,
  ): Promise<Result<string | null, Failure>> {
    const there = object.ownRule ?? made.get(object.path) ?? null;
    const isNeeded = changes.some(({ thing, shouldBe }) => thing === object.thing && shouldBe === 'own');
    if (there !== null || !isNeeded) return ok(there);
    const rule = await makeOwnRule(rest, object);
    if (rule.ok) made.set(object.path, rule.value);
    return rule;
  }
}
