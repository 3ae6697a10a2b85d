import { describe, expect, test } from 'vitest';
import { openAccount } from '../contract/openAccount.ts';
import { at, part, things } from '../contract/things.ts';

const object = '/api/v2/custom_objects/theme';
const records = `${object}/records`;
const staff = `${object}/permission_policies/custom-role-8500002`;
const body = { custom_object_record: { name: 'x', custom_object_fields: {} } };
const open = () =>
  openAccount({ seed: 'empty', setUp: things, plan: 'enterprise', weather: { jobDelayMs: 0 } });
const allow = (rule: number | null = null) => ({
  policy: {
    records: {
      create: { allowed: true, rule_id: null },
      read: { allowed: true, rule_id: null },
      update: { allowed: true, rule_id: rule },
      delete: { allowed: false, rule_id: null },
    },
  },
});
const ownOnly = {
  access_rule: {
    title: 'Own',
    description: '',
    conditions: { all: [{ field: 'created_by_user', operator: 'matches', value: 'current_user' }] },
  },
};

test('roles begin with nothing on Enterprise, admins with everything', async () => {
  const { ask, as } = await open();
  const record = part(await as('renee')('POST', records, body), 'custom_object_record', 'id');
  for (const user of ['aylin', 'daniel', 'hana'])
    for (const [method, path, sent] of [
      ['GET', records],
      ['GET', `${records}/${record}`],
      ['GET', `${records}/${record}/events`],
      ['GET', `${records}/search?query=x`],
      ['POST', `${records}/search`, { filter: { name: { $eq: 'x' } } }],
      ['GET', `${records}/autocomplete?name=x`],
      ['GET', `${records}/count`],
      ['GET', `/api/v2/incremental/custom_objects/theme/cursor?start_time=0`],
      ['POST', records, body],
      ['PATCH', `${records}/${record}`, body],
      ['DELETE', `${records}/${record}`],
    ] as const)
      expect([user, method, path, (await as(user)(method, path, sent)).status]).toEqual([
        user,
        method,
        path,
        403,
      ]);
  expect((await ask('GET', '/api/v2/users/me')).body).toMatchObject({ user: { custom_role_id: 8500002 } });
});

test('a role does what its policy allows, and with a rule only to its own records', async () => {
  const { as, ask: aylin } = await open();
  const [renee, tom, daniel] = [as('renee'), as('tom'), as('daniel')];
  const rule = part(await renee('POST', `${object}/access_rules`, ownOnly), 'access_rule', 'id');
  expect((await renee('PATCH', staff, allow(Number(rule)))).status).toBe(200);
  const own = part(await aylin('POST', records, body), 'custom_object_record', 'id');
  expect((await aylin('PATCH', `${records}/${own}`, body)).status).toBe(200);
  expect((await aylin('DELETE', `${records}/${own}`)).status).toBe(403);
  expect((await tom('GET', `${records}/${own}/events`)).status).toBe(200);
  expect((await tom('PATCH', `${records}/${own}`, body)).status).toBe(403);
  expect((await daniel('GET', records)).status).toBe(403);
  expect((await as('hana')('POST', records, body)).status).toBe(403);
  const upsert = { custom_object_record: { ...body.custom_object_record, external_id: 'a' } };
  expect((await aylin('PATCH', `${records}?external_id=a`, upsert)).status).toBe(200);
  expect((await tom('PATCH', `${records}?external_id=a`, upsert)).status).toBe(403);
});

test('a bulk job obeys the rules item by item', async () => {
  const { as, ask: aylin } = await open();
  const renee = as('renee');
  const rule = part(await renee('POST', `${object}/access_rules`, ownOnly), 'access_rule', 'id');
  await renee('PATCH', staff, allow(Number(rule)));
  const own = part(await aylin('POST', records, body), 'custom_object_record', 'id');
  const foreign = part(await renee('POST', records, body), 'custom_object_record', 'id');
  const items = [own, foreign].map((id) => ({ id, name: 'y' }));
  const job = await aylin('POST', `${object}/jobs`, { job: { action: 'update', items } });
  const path = `/api/v2/job_statuses/${part(job, 'job_status', 'id')}`;
  await expect
    .poll(async () => at(await aylin('GET', path), 'job_status', 'results'), { interval: 5 })
    .not.toBeNull();
  expect(at(await aylin('GET', path), 'job_status', 'results')).toMatchObject([
    { success: true },
    { success: false, error: 'Forbidden' },
  ]);
});

describe('policies and rules', () => {
  test('are shown, changed in part and deleted', async () => {
    const { as } = await open();
    const renee = as('renee');
    expect(at(await renee('GET', '/api/v2/custom_roles'), 'custom_roles')).toMatchObject([
      { name: 'Staff', role_type: 0 },
      { name: 'Team lead', role_type: 0 },
      { name: 'Light agent', role_type: 1 },
    ]);
    const read = { policy: { records: { read: { allowed: true, rule_id: null } } } };
    await renee('PATCH', staff, allow());
    expect(at(await renee('PATCH', staff, read), 'policy')).toMatchObject({
      role_name: 'Staff',
      records: { create: { allowed: true }, read: { allowed: true } },
    });
    const all = at(await renee('GET', `${object}/permission_policies`), 'policies');
    expect(all).toMatchObject([{ role_name: 'Staff' }, {}, {}, { id: 'end-user' }]);
    const made = await renee('POST', `${object}/access_rules`, ownOnly);
    const id = part(made, 'access_rule', 'id');
    expect(made.status).toBe(201);
    await renee('PATCH', `${object}/access_rules/${id}`, {
      access_rule: { ...ownOnly.access_rule, title: 'Mine' },
    });
    expect(at(await renee('GET', `${object}/access_rules/${id}`), 'access_rule', 'title')).toBe('Mine');
    expect(at(await renee('GET', `${object}/access_rules`), 'access_rules')).toHaveLength(1);
    expect((await renee('GET', `${object}/access_rules/definitions`)).status).toBe(200);
    await renee('PATCH', staff, allow(Number(id)));
    expect((await renee('DELETE', `${object}/access_rules/${id}`)).status).toBe(422);
    await renee('PATCH', staff, allow());
    expect((await renee('DELETE', `${object}/access_rules/${id}`)).status).toBe(204);
    expect((await renee('GET', `${object}/access_rules/${id}`)).status).toBe(404);
  });

  test.each([
    ['a rule that does not exist', staff, allow(7), 422],
    ['a rule for creating', staff, { policy: { records: { create: { allowed: true, rule_id: 7 } } } }, 422],
    ['an action that does not exist', staff, { policy: { records: { merge: { allowed: true } } } }, 400],
    ['another role', `${object}/permission_policies/custom-role-1`, allow(), 404],
    ['another envelope', staff, { records: {} }, 400],
  ])('refused: %s', async (_what, path, sent, status) => {
    const { as } = await open();
    expect((await as('renee')('PATCH', path, sent)).status).toBe(status);
  });

  test.each([
    ['no conditions', { title: 'x', conditions: { all: [], any: [] } }, 422],
    ['no title', { ...ownOnly.access_rule, title: ' ' }, 422],
    [
      'an operator that does not fit',
      {
        title: 'x',
        conditions: { all: [{ field: 'created_by_user', operator: 'is', value: 'current_user' }] },
      },
      422,
    ],
    [
      'what is not known here',
      { title: 'x', conditions: { all: [{ field: 'name', operator: 'is', value: 'x' }] } },
      404,
    ],
  ])('a rule is refused: %s', async (_what, rule, status) => {
    const { as } = await open();
    const answer = await as('renee')('POST', `${object}/access_rules`, { access_rule: rule });
    expect(answer.status).toBe(status);
  });

  test('are for admins, and on other plans for nobody', async () => {
    const paths = [`${object}/permission_policies`, staff, `${object}/access_rules`];
    const { ask } = await open();
    for (const path of paths) expect((await ask('GET', path)).status).toBe(403);
    const { as } = await openAccount({ seed: 'empty', setUp: things });
    for (const path of [...paths, '/api/v2/custom_roles'])
      expect((await as('renee')('GET', path)).status).toBe(403);
  });
});
