import { expect, test } from 'vitest';
import { checkRequest, contractAvailable } from '../contract/checkContract.ts';
import { openAccount } from '../contract/openAccount.ts';
import type { Ask } from '../contract/openAccount.ts';
import { at, part } from '../contract/things.ts';

async function openTicket(ask: Ask, ticket: object = {}): Promise<string> {
  const given = {
    ticket: {
      subject: 'Help',
      comment: { body: 'It is late' },
      requester: { name: 'Ada', email: 'ada@shop.example' },
      ...ticket,
    },
  };
  const answer = await ask('POST', '/api/v2/tickets', given);
  expect(answer.status).toBe(201);
  return part(answer, 'ticket', 'id');
}

test('a ticket is created, answered and shown with its comments', async () => {
  const { ask } = await openAccount({ seed: 'empty' });
  const id = await openTicket(ask, { tags: ['Billing', 'billing', 'new_one'] });
  const body = {
    ticket: {
      status: 'pending',
      assignee_id: 9000002,
      comment: { html_body: '<p>We <b>look</b> &amp; tell</p>', public: false },
    },
  };
  if (contractAvailable) expect(checkRequest('PUT', `/api/v2/tickets/${id}`, [], body)).toEqual([]);
  const updated = await ask('PUT', `/api/v2/tickets/${id}`, body);
  expect(updated.body).toMatchObject({
    ticket: { status: 'pending', assignee_id: 9000002, tags: ['billing', 'new_one'] },
    audit: { author_id: 9000001 },
  });
  const comments = await ask('GET', `/api/v2/tickets/${id}/comments?page[size]=1&sort=-created_at`);
  expect(at(comments, 'comments', 0)).toMatchObject({
    plain_body: 'We look & tell',
    public: false,
    author_id: 9000001,
  });
  const next = await ask(
    'GET',
    `/api/v2/tickets/${id}/comments?page[size]=1&sort=-created_at&page[after]=${part(comments, 'meta', 'after_cursor')}`,
  );
  expect(at(next, 'comments', 0)).toMatchObject({ plain_body: 'It is late' });
  expect(at(next, 'meta')).toMatchObject({ has_more: false });
  expect(at(next, 'links', 'next')).toBeNull();
});

test.each([
  [{ stauts: 'open' }, 400],
  [{ status: 'done' }, 422],
  [{ priority: 5 }, 422],
  [{ assignee_id: 'tom' }, 400],
  [{ assignee_id: 9000009 }, 422],
  [{ comment: { body: '  ' } }, 422],
  [{ comment: { body: 'x'.repeat(65_536) } }, 422],
  [{ comment: 'hello' }, 400],
  [{ tags: ['two words'] }, 422],
  [{ tags: Array.from({ length: 300 }, (_, i) => `a_rather_long_tag_name_${i}`) }, 422],
  [{ additional_tags: ['a'] }, 400],
  [{ custom_fields: [{ id: 1, value: 'x' }] }, 422],
  [{ safe_update: true }, 422],
])('a wrong change is refused and changes nothing: %j', async (change, status) => {
  const { ask } = await openAccount({ seed: 'empty' });
  const id = await openTicket(ask);
  const before = await ask('GET', `/api/v2/tickets/${id}`);
  expect(
    (await ask('PUT', `/api/v2/tickets/${id}`, { ticket: { subject: 'Changed', ...change } })).status,
  ).toBe(status);
  expect((await ask('GET', `/api/v2/tickets/${id}`)).body).toEqual(before.body);
});

test('a body that is not JSON, has no envelope or is a form is refused', async () => {
  const { ask } = await openAccount({ seed: 'empty' });
  const id = await openTicket(ask);
  const path = `/api/v2/tickets/${id}`;
  expect((await ask('PUT', path, '{"ticket":')).status).toBe(400);
  expect((await ask('PUT', path, { status: 'open' })).status).toBe(400);
  expect((await ask('PUT', path, [1])).status).toBe(400);
  expect(
    (await ask('PUT', path, 'ticket[status]=open', { 'content-type': 'application/x-www-form-urlencoded' }))
      .status,
  ).toBe(415);
});

test('safe_update notices a change in between, but not within the same second', async () => {
  const { ask, zendesk } = await openAccount({ seed: 'empty' });
  const id = await openTicket(ask);
  const stamp = part(await ask('GET', `/api/v2/tickets/${id}`), 'ticket', 'updated_at');
  const safe = { safe_update: false, updated_stamp: stamp };
  expect((await ask('PUT', `/api/v2/tickets/${id}`, { ticket: { priority: 'high', ...safe } })).status).toBe(
    200,
  );
  expect((await ask('PUT', `/api/v2/tickets/${id}`, { ticket: { priority: 'low', ...safe } })).status).toBe(
    200,
  );
  zendesk.clock.advance(1);
  expect((await ask('PUT', `/api/v2/tickets/${id}`, { ticket: { priority: 'urgent' } })).status).toBe(200);
  const late = await ask('PUT', `/api/v2/tickets/${id}`, { ticket: { priority: 'low', ...safe } });
  expect([late.status, at(late, 'error')]).toEqual([409, 'UpdateConflict']);
  expect(
    (
      await ask('PUT', `/api/v2/tickets/${id}/tags`, {
        tags: ['a'],
        safe_update: 'true',
        updated_stamp: stamp,
      })
    ).status,
  ).toBe(409);
});

test('tags are added, removed and replaced at once', async () => {
  const { ask } = await openAccount({ seed: 'empty' });
  const id = await openTicket(ask, { tags: ['a'] });
  const path = `/api/v2/tickets/${id}/tags`;
  expect((await ask('PUT', path, { tags: ['C', 'b'] })).body).toEqual({ tags: ['a', 'b', 'c'] });
  expect((await ask('DELETE', path, { tags: ['b'] })).body).toEqual({ tags: ['a', 'c'] });
  expect((await ask('DELETE', `${path}?tags=a`)).body).toEqual({ tags: ['c'] });
  expect((await ask('POST', path, { tags: ['x'] })).body).toEqual({ tags: ['x'] });
  expect((await ask('GET', path)).body).toEqual({ tags: ['x'] });
  expect(at(await ask('GET', '/api/v2/autocomplete/tags?name=x'), 'error')).toBeUndefined();
});

test('a closed ticket takes tags from update_many only, and a follow-up takes over', async () => {
  const { ask, as } = await openAccount({ seed: 'empty', weather: { jobDelayMs: 0 } });
  const id = await openTicket(ask, { tags: ['old'] });
  await ask('PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'closed' } });
  expect((await ask('PUT', `/api/v2/tickets/${id}`, { ticket: { priority: 'low' } })).status).toBe(422);
  expect((await ask('PUT', `/api/v2/tickets/${id}/tags`, { tags: ['gs'] })).status).toBe(422);
  const job = await ask('PUT', `/api/v2/tickets/update_many?ids=${id}`, {
    ticket: { additional_tags: ['gs'] },
  });
  await expect
    .poll(async () =>
      at(await ask('GET', `/api/v2/job_statuses/${part(job, 'job_status', 'id')}`), 'job_status', 'results'),
    )
    .toEqual([{ id: Number(id), action: 'update', success: true, status: 'Updated' }]);
  expect((await ask('GET', `/api/v2/tickets/${id}/tags`)).body).toEqual({ tags: ['gs', 'old'] });
  const followUp = await ask('POST', '/api/v2/tickets', {
    ticket: { via_followup_source_id: Number(id), comment: { body: 'Again' } },
  });
  expect(at(followUp, 'ticket')).toMatchObject({
    subject: 'Help',
    via: { source: { rel: 'follow_up', from: { ticket_id: Number(id) } } },
  });
  const mixed = await ask('PUT', '/api/v2/tickets/update_many', {
    tickets: [
      { id: Number(id), status: 'open' },
      { id: 999_999, status: 'open' },
    ],
  });
  await expect
    .poll(async () =>
      at(
        await as('tom')('GET', `/api/v2/job_statuses/${part(mixed, 'job_status', 'id')}`),
        'job_status',
        'results',
      ),
    )
    .toMatchObject([
      { success: false, error: 'TicketUpdateFailed' },
      { success: false, error: 'TicketNotFound' },
    ]);
});

test('a light agent reads and writes private comments, nothing else', async () => {
  const { ask, as } = await openAccount({ seed: 'empty' });
  const id = await openTicket(ask);
  const hana = as('hana');
  expect((await hana('PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'solved' } })).status).toBe(403);
  expect((await hana('PUT', `/api/v2/tickets/${id}/tags`, { tags: ['a'] })).status).toBe(403);
  expect(
    (
      await hana('POST', '/api/v2/macros', {
        macro: { title: 'x', actions: [{ field: 'status', value: 'open' }] },
      })
    ).status,
  ).toBe(403);
  expect(
    (await hana('PUT', `/api/v2/tickets/${id}`, { ticket: { comment: { body: 'A thought', public: true } } }))
      .status,
  ).toBe(200);
  expect(at(await hana('GET', `/api/v2/tickets/${id}/comments`), 'comments', 1)).toMatchObject({
    public: false,
    author_id: 9000009,
  });
});

test('pages: sizes, cursors and depth are checked', async () => {
  const { ask } = await openAccount();
  const wrong = [
    'page[size]=101',
    'page[size]=0',
    'page[size]=x',
    'page[after]=nonsense',
    'page[size]=2&page=2',
    'per_page=101',
    'page=102',
    'page[size]=2&sort=mood',
    'sort_by=id&sort_order=up',
  ];
  for (const query of wrong)
    expect([query, (await ask('GET', `/api/v2/tickets?${query}`)).status]).toEqual([query, 400]);
  const seen: unknown[] = [];
  let path: string | null = '/api/v2/tickets?page[size]=37&sort=-updated_at';
  while (path !== null) {
    const page = await ask('GET', path);
    seen.push(...(at(page, 'tickets') as { id: number }[]).map((ticket) => ticket.id));
    const next = at(page, 'links', 'next');
    path = typeof next === 'string' ? next.replace(/^http:\/\/[^/]+/, '') : null;
  }
  const count = Number(part(await ask('GET', '/api/v2/tickets/count'), 'count', 'value'));
  expect([seen.length, new Set(seen).size]).toEqual([count, count]);
  const second = await ask('GET', '/api/v2/tickets?page[size]=5');
  const third = await ask(
    'GET',
    `/api/v2/tickets?page[size]=5&page[after]=${part(second, 'meta', 'after_cursor')}`,
  );
  const back = await ask(
    'GET',
    `/api/v2/tickets?page[size]=5&page[before]=${part(third, 'meta', 'before_cursor')}`,
  );
  expect(at(back, 'tickets')).toEqual(at(second, 'tickets'));
});

test('macros: agents make their own, everybody applies the shared ones', async () => {
  const { ask, as } = await openAccount({ seed: 'empty' });
  const macro = {
    title: 'Workaround',
    actions: [
      { field: 'comment_value', value: 'Try this' },
      { field: 'current_tags', value: 'tried' },
    ],
    restriction: { type: 'User', id: 9000001 },
  };
  const id = part(await ask('POST', '/api/v2/macros', { macro }), 'macro', 'id');
  expect((await as('tom')('GET', `/api/v2/macros/${id}`)).status).toBe(404);
  const ids = async (who: string) =>
    (at(await as(who)('GET', '/api/v2/macros'), 'macros') as { id: unknown }[]).map((one) => one.id);
  expect(await ids('tom')).not.toContain(Number(id));
  // The documentation says that admins are shown everybody's.
  expect(await ids('renee')).toContain(Number(id));
  expect((await ask('PUT', '/api/v2/macros/8600001', { macro: { title: 'Mine' } })).status).toBe(403);
  expect(
    (await ask('POST', '/api/v2/macros', { macro: { title: 'For all', actions: macro.actions } })).status,
  ).toBe(403);
  expect(
    (await ask('POST', '/api/v2/macros', { macro: { ...macro, actions: [{ field: 'mood', value: 'x' }] } }))
      .status,
  ).toBe(422);
  const ticket = await openTicket(ask);
  expect(
    at(await ask('GET', `/api/v2/tickets/${ticket}/macros/${id}/apply`), 'result', 'ticket'),
  ).toMatchObject({ tags: ['tried'], comment: { body: 'Try this', public: true } });
  expect((await ask('GET', `/api/v2/tickets/${ticket}/tags`)).body).toEqual({ tags: [] });
});

test('what is not there says so by name', async () => {
  const { ask } = await openAccount({ seed: 'empty' });
  const answer = await ask('GET', '/api/v2/slas/policies');
  expect([answer.status, answer.headers.get('x-local-zendesk')]).toEqual([
    404,
    'not supported by the local Zendesk: GET /api/v2/slas/policies',
  ]);
  expect((await ask('GET', '/api/v2/tickets/77')).body).toEqual({
    error: 'RecordNotFound',
    description: 'Not found',
  });
});
