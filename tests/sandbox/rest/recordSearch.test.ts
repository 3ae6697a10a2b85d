import { expect, test } from 'vitest';
import { openAccount } from '../contract/openAccount.ts';
import type { Ask } from '../contract/openAccount.ts';
import { at, part, things } from '../contract/things.ts';

const records = '/api/v2/custom_objects/theme/records';
const samples = [
  {
    name: 'Calendar sync',
    custom_object_fields: {
      summary: 'Shifts in Google',
      kind: 'request',
      people: 20,
      since: '2026-01-05',
      open: true,
      areas: ['web'],
    },
  },
  {
    name: 'Dark mode',
    custom_object_fields: {
      summary: 'Staff app at night',
      kind: 'request',
      people: 12,
      since: '2026-02-01',
      open: false,
      areas: ['app', 'web'],
    },
  },
  {
    name: 'Lost punches',
    custom_object_fields: { summary: 'Kiosk without wifi', kind: 'bug', people: 14, champion: '9000001' },
  },
];

async function filled() {
  const account = await openAccount({ seed: 'empty', setUp: things });
  for (const custom_object_record of samples) await account.ask('POST', records, { custom_object_record });
  return account;
}

const names = async (ask: Ask, method: string, query: string, body?: unknown): Promise<string[]> =>
  (at(await ask(method, `${records}/${query}`, body), 'custom_object_records') as { name: string }[])
    .map((each) => each.name)
    .sort();

test('search lags: new, changed and deleted records show only after a while', async () => {
  const { ask, zendesk } = await filled();
  const search = () => names(ask, 'GET', 'search?query=calendar');
  expect(await search()).toEqual([]);
  zendesk.clock.advance(5);
  expect(await search()).toEqual(['Calendar sync']);
  const listed = await ask('GET', records);
  const mine = (at(listed, 'custom_object_records') as { id: string; name: string }[]).find(
    (each) => each.name === 'Calendar sync',
  );
  await ask('PATCH', `${records}/${mine?.id ?? ''}`, { custom_object_record: { name: 'Diary sync' } });
  expect(await search()).toEqual(['Calendar sync']);
  expect(at(await ask('GET', `${records}/${mine?.id ?? ''}`), 'custom_object_record', 'name')).toBe(
    'Diary sync',
  );
  zendesk.clock.advance(5);
  expect(await search()).toEqual([]);
  await ask('DELETE', `${records}/${mine?.id ?? ''}`);
  expect(await names(ask, 'GET', 'search?query=diary')).toEqual(['Diary sync']);
  expect(at(await ask('GET', `${records}/count`), 'count', 'value')).toBe(3);
  zendesk.clock.advance(5);
  expect(await names(ask, 'GET', 'search?query=diary')).toEqual([]);
  expect(at(await ask('GET', `${records}/count`), 'count', 'value')).toBe(2);
});

test('words match the beginnings of words, any of them', async () => {
  const { ask, zendesk } = await filled();
  zendesk.clock.advance(60);
  expect(await names(ask, 'GET', 'search?query=cal+wif')).toEqual(['Calendar sync', 'Lost punches']);
  expect(await names(ask, 'GET', 'search?query=alendar')).toEqual([]);
  expect(await names(ask, 'GET', 'autocomplete?name=mo')).toEqual(['Dark mode']);
  const sorted = await ask('GET', `${records}/search?query=s&sort=-name&page[size]=2`);
  expect((at(sorted, 'custom_object_records') as { name: string }[]).map((each) => each.name)).toEqual([
    'Dark mode',
    'Calendar sync',
  ]);
  expect((await ask('GET', `${records}/search?query=s&sort=people`)).status).toBe(400);
  expect((await ask('GET', `${records}/search`)).status).toBe(400);
});

test.each([
  [{ 'custom_object_fields.kind': { $eq: 'bug' } }, ['Lost punches']],
  [{ 'custom_object_fields.kind': { $noteq: 'bug' } }, ['Calendar sync', 'Dark mode']],
  [{ 'custom_object_fields.kind': { $in: ['bug', 'x'] } }, ['Lost punches']],
  [{ 'custom_object_fields.people': { $gt: 12 } }, ['Calendar sync', 'Lost punches']],
  [{ 'custom_object_fields.people': { $lte: 12 } }, ['Dark mode']],
  [{ 'custom_object_fields.since': { $gte: '2026-02-01' } }, ['Dark mode']],
  [{ 'custom_object_fields.open': { $eq: true } }, ['Calendar sync']],
  [{ 'custom_object_fields.areas': { $contains: ['app'] } }, ['Dark mode']],
  [{ 'custom_object_fields.areas': { $notcontains: 'web' } }, ['Lost punches']],
  [{ 'custom_object_fields.champion': { $exists: false } }, ['Calendar sync', 'Dark mode']],
  [{ 'custom_object_fields.champion': { $eq: '9000001' } }, ['Lost punches']],
  [{ 'custom_object_fields.summary': { $contains: 'STAFF' } }, ['Dark mode']],
  [{ name: { $eq: 'Dark mode' } }, ['Dark mode']],
  [{ created_by_user: { $eq: '9000001' } }, ['Calendar sync', 'Dark mode', 'Lost punches']],
  [{ updated_at: { $gte: '2026-03-02T10:00:00+01:00' } }, ['Calendar sync', 'Dark mode', 'Lost punches']],
  [
    {
      $and: [
        { 'custom_object_fields.kind': { $eq: 'request' } },
        { 'custom_object_fields.people': { $gt: 15 } },
      ],
    },
    ['Calendar sync'],
  ],
  [
    { $or: [{ name: { $eq: 'Dark mode' } }, { 'custom_object_fields.kind': { $eq: 'bug' } }] },
    ['Dark mode', 'Lost punches'],
  ],
])('filter %j', async (filter, expected) => {
  const { ask, zendesk } = await filled();
  zendesk.clock.advance(60);
  expect(await names(ask, 'POST', 'search', { filter })).toEqual(expected);
});

const deep = [1, 2, 3, 4, 5].reduce<object>((inner) => ({ $and: [inner] }), { name: { $eq: 'x' } });
test.each([
  {},
  { colour: { $eq: 1 } },
  { 'custom_object_fields.colour': { $eq: 1 } },
  { 'custom_object_fields.kind': { $gt: 'a' } },
  { 'custom_object_fields.areas': { $eq: 'web' } },
  { 'custom_object_fields.people': { $eq: 1, $gt: 0 } },
  { 'custom_object_fields.people': 12 },
  { name: { $exists: 'yes' } },
  { $and: [] },
  { updated_at: { $gt: 'soon' } },
  deep,
])('a filter that Zendesk does not know is refused: %j', async (filter) => {
  const { ask } = await openAccount({ seed: 'empty', setUp: things });
  expect((await ask('POST', `${records}/search`, { filter })).status).toBe(400);
});

test('the pages of a search hang together', async () => {
  const { ask, zendesk } = await filled();
  zendesk.clock.advance(60);
  const body = { filter: { name: { $exists: true } } };
  const first = await ask('POST', `${records}/search?page[size]=2`, body);
  expect(at(first, 'meta')).toMatchObject({ has_more: true });
  const second = await ask(
    'POST',
    `${records}/search?page[size]=2&page[after]=${part(first, 'meta', 'after_cursor')}`,
    body,
  );
  expect(at(second, 'custom_object_records')).toHaveLength(1);
  expect(at(second, 'meta')).toMatchObject({ has_more: false });
});
