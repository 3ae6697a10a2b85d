import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { AccessRole } from '#ports/AccessRules.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import type { Rest } from '../rest/Rest.ts';
import { accessRule } from '../wire/accessWire.ts';
import type { ObjectAccess } from './readAccess.ts';

const what = 'set rights';

/** Makes the rule that stands for "only their own" on an object; gives its id. */
export async function makeOwnRule(rest: Rest, { path }: ObjectAccess): Promise<Result<string, Failure>> {
  const body = {
    access_rule: {
      title: 'Groundswell: own records',
      description: 'Only records that the current user created. Made by Groundswell’s set-up.',
      conditions: { all: [{ field: 'created_by_user', operator: 'matches', value: 'current_user' }] },
    },
  };
  const made = await rest.write(
    { method: 'POST', path: `${path}/access_rules`, body, what, missing: 'notSetUp' },
    v.object({ access_rule: accessRule }),
  );
  return made.ok ? ok(made.value.access_rule.id) : made;
}

/** Sets what is not as it should be of one role's rights to one object's records, in one request. */
export async function setRights(
  rest: Rest,
  { thing, path, ownRule }: ObjectAccess,
  { id, changes }: AccessRole,
): Promise<Result<unknown, Failure>> {
  const wanted = changes.filter((change) => change.thing === thing);
  if (wanted.some(({ shouldBe }) => shouldBe === 'own') && ownRule === null)
    return failed({ kind: 'unreadable', what, path: 'access_rules' });
  const records = Object.fromEntries(
    wanted.map(({ action, shouldBe }) => [
      action,
      { allowed: shouldBe !== 'no', rule_id: shouldBe === 'own' ? Number(ownRule) : null },
    ]),
  );
  return rest.write(
    {
      method: 'PATCH',
      path: `${path}/permission_policies/${encodeURIComponent(id)}`,
      body: { policy: { records } },
      what,
      missing: 'gone',
    },
    v.unknown(),
  );
}
