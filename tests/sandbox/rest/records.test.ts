import { expect, test } from 'vitest';
import { openAccount } from '../contract/openAccount.ts';
import { at, part, things } from '../contract/things.ts';

const records = '/api/v2/custom_objects/theme/records';
const record = (fields: object, more: object = {}) => ({
  custom_object_record: { name: 'Calendar', custom_object_fields: fields, ...more },
});

test('a record is created, read, changed in part, upserted and deleted', async () => {
  const { ask, as, zendesk } = await openAccount({ seed: 'empty', setUp: things });
  const all = {
    summary: 'Shifts in the calendar',
    kind: 'request',
    areas: ['web', 'app'],
    people: 12,
    weight: 0.5,
    since: '2026-02-28',
    open: true,
    code: 'ab12',
    champion: '9000002',
  };
  const created = await ask('POST', records, record(all, { external_id: 'calendar' }));
  expect(created.status).toBe(201);
  expect(at(created, 'custom_object_record')).toMatchObject({
    custom_object_fields: all,
    created_by_user_id: '9000001',
    created_at: '2026-03-02T09:00:00Z',
  });
  const id = part(created, 'custom_object_record', 'id');
  zendesk.clock.advance(10);
  const patched = await as('tom')('PATCH', `${records}/${id}`, {
    custom_object_record: { custom_object_fields: { people: 13 } },
  });
  expect(at(patched, 'custom_object_record')).toMatchObject({
    name: 'Calendar',
    custom_object_fields: { ...all, people: 13 },
    created_by_user_id: '9000001',
    updated_by_user_id: '9000002',
    updated_at: '2026-03-02T09:00:10Z',
  });
  const upserted = await ask('PATCH', `${records}?external_id=calendar`, record({ people: 14 }));
  expect(at(upserted, 'custom_object_record')).toMatchObject({
    id,
    custom_object_fields: { ...all, people: 14 },
  });
  const fresh = await ask('PATCH', `${records}?external_id=other`, record({ kind: 'bug' }));
  expect(at(fresh, 'custom_object_record')).toMatchObject({
    external_id: 'other',
    custom_object_fields: { kind: 'bug', people: null },
  });
  const events = await ask('GET', `${records}/${id}/events`);
  expect(at(events, 'events')).toMatchObject([
    {
      type: 'record_updated',
      actor: { id: '9000001' },
      properties: { changes: [{ field: 'people', old_value: 13, new_value: 14 }] },
    },
    {
      type: 'record_updated',
      actor: { id: '9000002' },
      properties: { changes: [{ field: 'people', old_value: 12, new_value: 13 }] },
    },
    { type: 'record_created' },
  ]);
  expect((await ask('DELETE', `${records}/${id}`)).status).toBe(204);
  expect((await ask('GET', `${records}/${id}`)).status).toBe(404);
  expect((await ask('GET', `${records}/${id}/events`)).status).toBe(404);
  expect((await ask('DELETE', `${records}?external_id=other`)).status).toBe(204);
  expect(at(await ask('GET', records), 'custom_object_records')).toEqual([]);
  expect((await ask('POST', records, record({}, { external_id: 'calendar' }))).status).toBe(201);
});

test.each([
  ['an unknown field', record({ colour: 'red' }), 422],
  ['text where a number belongs', record({ people: '12' }), 422],
  ['a fraction where a whole number belongs', record({ people: 1.5 }), 422],
  ['a number where text belongs', record({ summary: 12 }), 422],
  ['text where true or false belongs', record({ open: 'true' }), 422],
  ['a day that does not exist', record({ since: '2026-02-30' }), 422],
  ['an option that does not exist', record({ kind: 'praise' }), 422],
  ['one option where several belong', record({ areas: 'web' }), 422],
  ['text against the pattern', record({ code: 'abc' }), 422],
  ['a number as the target of a lookup', record({ champion: 9000002 }), 422],
  ['a target that does not exist', record({ champion: '123' }), 422],
  ['no name', { custom_object_record: { custom_object_fields: {} } }, 422],
  ['an empty name', record({}, { name: ' ' }), 422],
  ['more than 32 KB', record({ summary: 'ü'.repeat(17_000) }), 422],
  ['an attribute that does not exist', record({}, { colour: 'red' }), 400],
  ['another envelope', { record: { name: 'x' } }, 400],
  ['fields that are not an object', { custom_object_record: { name: 'x', custom_object_fields: [] } }, 400],
])('refused: %s', async (_what, body, status) => {
  const { ask } = await openAccount({ seed: 'empty', setUp: things });
  expect((await ask('POST', records, body)).status).toBe(status);
  expect(at(await ask('GET', records), 'custom_object_records')).toEqual([]);
});

test('an external id is taken once, by create and by change', async () => {
  const { ask } = await openAccount({ seed: 'empty', setUp: things });
  await ask('POST', records, record({}, { external_id: 'a' }));
  const twin = await ask('POST', records, record({}, { external_id: 'a' }));
  expect([twin.status, at(twin, 'details', 'external_id', 0, 'error')]).toEqual([422, 'DuplicateValue']);
  const other = await ask('POST', records, record({}, { external_id: 'b' }));
  expect(
    (
      await ask('PATCH', `${records}/${part(other, 'custom_object_record', 'id')}`, {
        custom_object_record: { external_id: 'a' },
      })
    ).status,
  ).toBe(422);
  expect((await ask('PATCH', `${records}?external_id=c`, record({}, { external_id: 'd' }))).status).toBe(422);
  expect((await ask('PATCH', `${records}?external_id=c&name=d`, record({}))).status).toBe(400);
  expect((await ask('PATCH', records, record({}))).status).toBe(400);
});

test('by name only where names are unique, and numbered names cannot be given', async () => {
  const { ask, as } = await openAccount({ seed: 'empty', setUp: things });
  expect((await ask('PATCH', `${records}?name=Calendar`, record({}))).status).toBe(422);
  const name = '/api/v2/custom_objects/theme/fields/standard::name';
  expect(
    (await as('renee')('PATCH', name, { custom_object_field: { properties: { is_unique: true } } })).status,
  ).toBe(200);
  expect((await ask('PATCH', `${records}?name=Calendar`, record({ people: 1 }))).status).toBe(200);
  expect((await ask('POST', records, record({}))).status).toBe(422);
  expect(
    (await as('renee')('PATCH', name, { custom_object_field: { properties: { is_unique: false } } })).status,
  ).toBe(422);
  const mentionName = '/api/v2/custom_objects/mention/fields/standard::name';
  const numbering = {
    is_unique: false,
    autoincrement_enabled: true,
    autoincrement_prefix: 'M-',
    autoincrement_padding: 4,
    autoincrement_next_sequence: 7,
  };
  await as('renee')('PATCH', mentionName, { custom_object_field: { properties: numbering } });
  const numbered = await ask('POST', '/api/v2/custom_objects/mention/records', {
    custom_object_record: { custom_object_fields: {} },
  });
  expect(at(numbered, 'custom_object_record', 'name')).toBe('M-0007');
  expect((await ask('POST', '/api/v2/custom_objects/mention/records', record({}))).status).toBe(422);
});

test('lists are filtered by ids, sorted and paged by cursor only', async () => {
  const { ask, zendesk } = await openAccount({ seed: 'empty', setUp: things });
  const ids: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) {
    ids.push(
      part(await ask('POST', records, record({}, { external_id: name })), 'custom_object_record', 'id'),
    );
    zendesk.clock.advance(1);
  }
  const listed = (answer: Awaited<ReturnType<typeof ask>>) =>
    (at(answer, 'custom_object_records') as { id: string }[]).map((each) => each.id);
  expect(listed(await ask('GET', `${records}?filter[ids]=${ids[2]},${ids[0]}`)).sort()).toEqual([
    ids[0],
    ids[2],
  ]);
  expect(listed(await ask('GET', `${records}?filter[external_ids]=b,nobody`))).toEqual([ids[1]]);
  expect(listed(await ask('GET', `${records}?sort=-updated_at&page[size]=3`))).toEqual([
    ids[3],
    ids[2],
    ids[1],
  ]);
  for (const query of [
    'page=1',
    'per_page=5',
    'sort=name',
    'filter[ids]=x,x',
    `filter[ids]=${Array.from({ length: 101 }, (_, i) => i).join()}`,
  ])
    expect([query, (await ask('GET', `${records}?${query}`)).status]).toEqual([query, 400]);
});

test('light agents only look; only admins make objects and fields', async () => {
  const { ask, as } = await openAccount({ seed: 'empty', setUp: things });
  const id = part(await ask('POST', records, record({}, { external_id: 'a' })), 'custom_object_record', 'id');
  const hana = as('hana');
  expect((await hana('GET', `${records}/${id}`)).status).toBe(200);
  expect((await hana('POST', records, record({}))).status).toBe(403);
  expect((await hana('PATCH', `${records}/${id}`, record({}))).status).toBe(403);
  expect((await hana('PATCH', `${records}?external_id=a`, record({}))).status).toBe(403);
  expect((await hana('DELETE', `${records}/${id}`)).status).toBe(403);
  expect(
    (await hana('POST', '/api/v2/custom_objects/theme/jobs', { job: { action: 'delete', items: [id] } }))
      .status,
  ).toBe(403);
  const object = { custom_object: { key: 'entry', title: 'Entry', title_pluralized: 'Entries' } };
  const field = { custom_object_field: { key: 'value', title: 'Value', type: 'text' } };
  expect((await ask('POST', '/api/v2/custom_objects', object)).status).toBe(403);
  expect((await ask('POST', '/api/v2/custom_objects/theme/fields', field)).status).toBe(403);
  expect((await ask('DELETE', '/api/v2/custom_objects/theme')).status).toBe(403);
  expect((await ask('GET', '/api/v2/custom_objects/limits/object_limit')).status).toBe(403);
  const renee = as('renee');
  expect((await renee('POST', '/api/v2/custom_objects', object)).status).toBe(201);
  expect((await renee('POST', '/api/v2/custom_objects', object)).status).toBe(422);
  expect((await renee('POST', '/api/v2/custom_objects/entry/fields', field)).status).toBe(201);
  expect((await renee('POST', '/api/v2/custom_objects/entry/fields', field)).status).toBe(422);
});

test('the plan limits objects, fields and lookups', async () => {
  const { as } = await openAccount({
    seed: 'empty',
    setUp: things,
    planLimits: { objects: 3, fieldsPerObject: 10, lookupsPerObject: 2, records: 1 },
  });
  const renee = as('renee');
  const object = (key: string) => ({ custom_object: { key, title: key, title_pluralized: key } });
  expect((await renee('POST', '/api/v2/custom_objects', object('one'))).status).toBe(201);
  expect(
    at(await renee('POST', '/api/v2/custom_objects', object('two')), 'details', 'base', 0, 'error'),
  ).toBe('LimitExceeded');
  expect((await renee('GET', '/api/v2/custom_objects/limits/object_limit')).body).toEqual({
    count: 3,
    limit: 3,
  });
  const field = (key: string, type: object) =>
    renee('POST', '/api/v2/custom_objects/one/fields', { custom_object_field: { key, title: key, ...type } });
  const lookup = { type: 'lookup', relationship_target_type: 'zen:user' };
  for (const key of ['l1', 'l2']) expect((await field(key, lookup)).status).toBe(201);
  expect((await field('l3', lookup)).status).toBe(422);
  for (const key of ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'])
    expect((await field(key, {})).status).toBe(201);
  expect((await field('t9', {})).status).toBe(422);
  expect((await renee('GET', '/api/v2/custom_objects/one/limits/field_limit')).body).toEqual({
    count: 10,
    limit: 10,
  });
  expect(
    (await renee('POST', '/api/v2/custom_objects/one/records', { custom_object_record: { name: 'x' } }))
      .status,
  ).toBe(201);
  expect(
    (await renee('POST', '/api/v2/custom_objects/one/records', { custom_object_record: { name: 'y' } }))
      .status,
  ).toBe(422);
});

test.each([
  [{ key: 'Bad Key', title: 'x' }, 422],
  [{ key: 'a', title: '' }, 422],
  [{ key: 'a', title: 'x', type: 'colour' }, 422],
  [{ key: 'a', title: 'x', type: 'dropdown' }, 422],
  [
    {
      key: 'a',
      title: 'x',
      type: 'dropdown',
      custom_field_options: [
        { name: 'A', value: 'a' },
        { name: 'B', value: 'a' },
      ],
    },
    422,
  ],
  [{ key: 'a', title: 'x', type: 'lookup' }, 422],
  [{ key: 'a', title: 'x', type: 'lookup', relationship_target_type: 'zen:custom_object:nothing' }, 422],
  [{ key: 'a', title: 'x', type: 'regexp', regexp_for_validation: '(' }, 422],
  [{ key: 'a', title: 'x', colour: 'red' }, 400],
])('a wrong field is refused: %j', async (field, status) => {
  const { as } = await openAccount({ seed: 'empty', setUp: things });
  expect(
    (await as('renee')('POST', '/api/v2/custom_objects/theme/fields', { custom_object_field: field })).status,
  ).toBe(status);
});

test('a lookup is followed backwards, by id, external id and name', async () => {
  const { ask } = await openAccount({ seed: 'empty', setUp: things });
  const theme = part(
    await ask('POST', records, record({}, { external_id: 'calendar' })),
    'custom_object_record',
    'id',
  );
  const mention = (value: string) =>
    ask('POST', '/api/v2/custom_objects/mention/records', {
      custom_object_record: { name: 'm', custom_object_fields: { theme: value } },
    });
  const first = await mention('external_id:calendar');
  expect(at(first, 'custom_object_record', 'custom_object_fields', 'theme')).toBe(theme);
  await mention(theme);
  const fields = at(await ask('GET', '/api/v2/custom_objects/mention/fields'), 'custom_object_fields') as {
    key: string;
    id: number;
  }[];
  const field = fields.find((each) => each.key === 'theme')?.id ?? 0;
  const path = `/api/v2/zen:custom_object:theme/${theme}/relationship_fields/${field}/zen:custom_object:mention`;
  expect(at(await ask('GET', `${path}?page[size]=5`), 'custom_object_records')).toHaveLength(2);
  await ask('DELETE', `/api/v2/custom_objects/mention/records/${part(first, 'custom_object_record', 'id')}`);
  expect(at(await ask('GET', path), 'count')).toBe(1);
  expect((await ask('GET', path.replace(String(field), '1'))).status).toBe(404);
});

test('deleting an object deletes its records', async () => {
  const { ask, as } = await openAccount({ seed: 'empty', setUp: things });
  await ask('POST', records, record({}, { external_id: 'a' }));
  expect((await as('renee')('DELETE', '/api/v2/custom_objects/theme')).status).toBe(204);
  expect((await ask('GET', records)).status).toBe(404);
  expect((await ask('GET', '/api/v2/custom_objects/limits/record_limit')).body).toMatchObject({ count: 0 });
});
