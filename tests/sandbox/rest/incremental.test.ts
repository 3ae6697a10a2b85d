import { expect, test } from 'vitest';
import { openAccount } from '../contract/openAccount.ts';
import { at, part, things } from '../contract/things.ts';

const nowSeconds = Date.parse('2026-03-02T09:00:00Z') / 1000;

test('exports of tickets, people and organizations are for admins', async () => {
  const { ask, as } = await openAccount();
  for (const path of ['tickets/cursor', 'tickets', 'users/cursor', 'users', 'organizations'])
    expect([path, (await ask('GET', `/api/v2/incremental/${path}?start_time=0`)).status]).toEqual([
      path,
      403,
    ]);
  expect((await as('renee')('GET', '/api/v2/incremental/tickets/cursor')).status).toBe(400);
  expect(
    (await as('renee')('GET', `/api/v2/incremental/tickets/cursor?start_time=${nowSeconds}`)).status,
  ).toBe(400);
  expect((await as('renee')('GET', '/api/v2/incremental/tickets/cursor?cursor=nonsense')).status).toBe(400);
});

test('a cursor goes through everything once, and finds later what changes later', async () => {
  const { as, zendesk } = await openAccount();
  const renee = as('renee');
  const total = Number(part(await renee('GET', '/api/v2/tickets/count'), 'count', 'value'));
  const seen: number[] = [];
  let query = 'start_time=0&per_page=100';
  for (let end = false; !end;) {
    const page = await renee('GET', `/api/v2/incremental/tickets/cursor?${query}`);
    seen.push(...(at(page, 'tickets') as { id: number }[]).map((ticket) => ticket.id));
    end = at(page, 'end_of_stream') === true;
    query = `per_page=100&cursor=${part(page, 'after_cursor')}`;
  }
  expect([seen.length, new Set(seen).size]).toEqual([total, total]);
  await renee('POST', '/api/v2/tickets', { ticket: { comment: { body: 'Later' } } });
  expect(at(await renee('GET', `/api/v2/incremental/tickets/cursor?${query}`), 'tickets')).toEqual([]);
  zendesk.clock.advance(60);
  expect(at(await renee('GET', `/api/v2/incremental/tickets/cursor?${query}`), 'tickets')).toHaveLength(1);
});

test('a deleted ticket is told once more, as deleted', async () => {
  const { as, zendesk } = await openAccount({ seed: 'empty' });
  const renee = as('renee');
  const id = part(
    await renee('POST', '/api/v2/tickets', { ticket: { comment: { body: 'Wrong one' } } }),
    'ticket',
    'id',
  );
  zendesk.clock.advance(60);
  const path = '/api/v2/incremental/tickets/cursor';
  const before = await renee('GET', `${path}?start_time=0`);
  expect(at(before, 'tickets')).toMatchObject([{ id: Number(id), status: 'new' }]);
  await renee('DELETE', `/api/v2/tickets/${id}`);
  zendesk.clock.advance(60);
  // The description lists no such status, but Zendesk's guide to exports tells of it.
  const told = async (query: string): Promise<unknown> => {
    const answer = await fetch(`${zendesk.url}${query}`, { headers: { 'x-local-user': 'renee' } });
    return answer.json();
  };
  const deleted = { tickets: [{ id: Number(id), status: 'deleted' }] };
  expect(await told(`${path}?cursor=${part(before, 'after_cursor')}`)).toMatchObject(deleted);
  expect(await told('/api/v2/incremental/tickets?start_time=0')).toMatchObject(deleted);
});

test('records: agents too, deleted ones emptied or left out, never the newest minute', async () => {
  const { ask, zendesk } = await openAccount({ seed: 'empty', setUp: things });
  const records = '/api/v2/custom_objects/theme/records';
  const path = '/api/v2/incremental/custom_objects/theme/cursor';
  for (const name of ['a', 'b'])
    await ask('POST', records, {
      custom_object_record: { name, external_id: name, custom_object_fields: { people: 1 } },
    });
  await ask('DELETE', `${records}?external_id=a`);
  expect(at(await ask('GET', `${path}?start_time=0`), 'custom_object_records')).toEqual([]);
  const early = await ask('GET', `${path}?start_time=${nowSeconds - 59}`);
  expect([early.status, at(early, 'errors', 0, 'code')]).toEqual([400, 'StartTimeTooRecent']);
  zendesk.clock.advance(60);
  const all = await ask('GET', `${path}?start_time=${nowSeconds}`);
  const byId = (at(all, 'custom_object_records') as { external_id: string; name: string }[]).sort((x, y) =>
    x.external_id.localeCompare(y.external_id),
  );
  expect(byId).toMatchObject([
    { external_id: 'a', name: '[DELETED]', custom_object_fields: { people: '[DELETED]' } },
    { name: 'b' },
  ]);
  expect(
    at(await ask('GET', `${path}?start_time=0&filter[exclude_deleted]=true`), 'custom_object_records'),
  ).toHaveLength(1);
  const wrong = await ask('GET', `${path}?cursor=nonsense`);
  expect([wrong.status, at(wrong, 'errors', 0, 'code')]).toEqual([400, 'InvalidCursor']);
});
