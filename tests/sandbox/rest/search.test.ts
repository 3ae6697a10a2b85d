import { expect, test } from 'vitest';
import { openAccount } from '../contract/openAccount.ts';
import type { Ask } from '../contract/openAccount.ts';
import { at, part } from '../contract/things.ts';

async function filled() {
  const account = await openAccount({ seed: 'empty', weather: { searchLagSeconds: 0 } });
  const { ask, zendesk } = account;
  const open = (subject: string, body: string, more: object = {}) =>
    ask('POST', '/api/v2/tickets', {
      ticket: {
        subject,
        comment: { body },
        requester: { name: 'Ada Byron', email: 'ada@shop.example' },
        ...more,
      },
    });
  await open('Calendar', 'Our shifts in the calendar, please', {
    tags: ['gs_request', 'vip'],
    priority: 'high',
  });
  zendesk.clock.advance(86_400);
  await open('Kiosk', 'The clock lost punches', { tags: ['gs_bug'], assignee_id: 9000002 });
  await open('シフト', '予定をカレンダーに出したい', {
    requester: { name: 'Bo', email: 'bo@inn.example' },
    status: 'solved',
  });
  return account;
}

const found = async (ask: Ask, query: string): Promise<string[]> =>
  (
    at(
      await ask('GET', `/api/v2/search?query=${encodeURIComponent(query)}&sort_by=created_at&sort_order=asc`),
      'results',
    ) as { subject?: string; name?: string }[]
  ).map((each) => each.subject ?? each.name ?? '');

test.each([
  ['type:ticket status<solved', ['Calendar', 'Kiosk']],
  ['type:ticket status:solved', ['シフト']],
  ['tags:gs_bug tags:gs_request', ['Calendar', 'Kiosk']],
  ['tags:gs_*', ['Calendar', 'Kiosk']],
  ['type:ticket -tags:vip status:open', ['Kiosk']],
  ['requester:ada@shop.example', ['Calendar', 'Kiosk']],
  ['requester:"Ada Byron" priority>normal', ['Calendar']],
  ['assignee:me', ['シフト']],
  ['assignee:none', ['Calendar']],
  ['type:ticket created>2026-03-02', ['Kiosk', 'シフト']],
  ['type:ticket created<=2026-03-02', ['Calendar']],
  ['type:ticket created:2026-03-02', ['Calendar']],
  ['type:ticket created>12hours', ['Kiosk', 'シフト']],
  ['lost punches', ['Kiosk']],
  ['punches calendar', []],
  ['"lost punches"', ['Kiosk']],
  ['"punches lost"', []],
  ['punch*', ['Kiosk']],
  ['type:ticket -punches', ['Calendar', 'シフト']],
  ['カレンダー', ['シフト']],
  ['type:user ada', ['Ada Byron']],
  ['type:user role:admin', ['Renée Lambert']],
])('%s', async (query, expected) => {
  const { ask } = await filled();
  expect(await found(ask, query)).toEqual(expected);
});

test.each([
  'colour:red',
  'type:poem',
  'type:ticket status:happy',
  'created>soon',
  'type:user status:open',
  '"open',
  'x'.repeat(2001),
])('refused: %s', async (query) => {
  const { ask } = await openAccount({ seed: 'empty' });
  const answer = await ask('GET', `/api/v2/search?query=${encodeURIComponent(query)}`);
  expect([answer.status, at(answer, 'error')]).toEqual([422, 'invalid']);
});

test('search ends at a thousand results, counts all, and lags', async () => {
  const { ask, zendesk } = await openAccount();
  expect((await ask('GET', '/api/v2/search?query=type:ticket&page=11')).status).toBe(422);
  expect((await ask('GET', '/api/v2/search?query=type:ticket&page=10')).status).toBe(200);
  const count = () =>
    ask('GET', '/api/v2/search/count?query=type:ticket').then((answer) => Number(part(answer, 'count')));
  const before = await count();
  await ask('POST', '/api/v2/tickets', { ticket: { comment: { body: 'new' } } });
  expect(await count()).toBe(before);
  zendesk.clock.advance(5);
  expect(await count()).toBe(before + 1);
});

test('an export goes through everything once and its cursor ends after an hour', async () => {
  const { ask, zendesk } = await openAccount();
  const path = '/api/v2/search/export?query=status<closed&filter[type]=ticket&page[size]=30';
  const seen: number[] = [];
  let cursor = '';
  for (let more = true; more;) {
    const page = await ask('GET', cursor === '' ? path : `${path}&page[after]=${cursor}`);
    seen.push(...(at(page, 'results') as { id: number }[]).map((ticket) => ticket.id));
    more = at(page, 'meta', 'has_more') === true;
    cursor = part(page, 'meta', 'after_cursor');
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(
    Number(part(await ask('GET', '/api/v2/search/count?query=type:ticket+status<closed'), 'count')),
  );
  const first = await ask('GET', path);
  zendesk.clock.advance(3601);
  expect((await ask('GET', `${path}&page[after]=${part(first, 'meta', 'after_cursor')}`)).status).toBe(400);
  expect((await ask('GET', '/api/v2/search/export?query=a')).status).toBe(400);
  expect((await ask('GET', '/api/v2/search/export?query=type:ticket&filter[type]=ticket')).status).toBe(422);
  expect((await ask('GET', `${path.replace('size]=30', 'size]=1001')}`)).status).toBe(400);
});
