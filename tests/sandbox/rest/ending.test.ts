import { expect, test } from 'vitest';
import { checkRequest, contractAvailable } from '../contract/checkContract.ts';
import { openAccount } from '../contract/openAccount.ts';
import { at, part } from '../contract/things.ts';

async function said(words: string) {
  const account = await openAccount({ seed: 'empty' });
  const admin = account.as('renee');
  const opened = async (email: string, body = words) => {
    const ticket = { subject: 'Help', comment: { body }, requester: { name: 'Ada', email } };
    return part(await admin('POST', '/api/v2/tickets', { ticket }), 'ticket', 'id');
  };
  return { ...account, admin, opened, id: await opened('ada@shop.example') };
}

test('a deleted ticket is nowhere any more; agents may not delete', async () => {
  const { ask, admin, id } = await said('It is late');
  expect((await ask('DELETE', `/api/v2/tickets/${id}`)).status).toBe(403);
  expect((await ask('GET', `/api/v2/tickets/${id}`)).status).toBe(200);
  expect((await admin('DELETE', `/api/v2/tickets/${id}`)).status).toBe(204);
  expect((await admin('GET', `/api/v2/tickets/${id}`)).status).toBe(404);
  expect((await admin('GET', `/api/v2/tickets/${id}/comments`)).status).toBe(404);
  expect((await admin('GET', `/api/v2/tickets/show_many?ids=${id}`)).body).toMatchObject({ tickets: [] });
  expect((await admin('GET', '/api/v2/search?query=type:ticket')).body).toMatchObject({ results: [] });
  expect((await admin('DELETE', `/api/v2/tickets/${id}`)).status).toBe(404);
});

test('words of a comment are redacted in all its forms, and the ticket has changed', async () => {
  const { ask, admin, zendesk, id } = await said('My number is 4711, call 4711');
  const comment = part(await admin('GET', `/api/v2/tickets/${id}/comments`), 'comments', 0, 'id');
  const path = `/api/v2/tickets/${id}/comments/${comment}/redact`;
  expect((await ask('PUT', path, { text: '4711' })).status).toBe(403);
  expect((await admin('PUT', path, { text: '' })).status).toBe(400);
  expect((await admin('PUT', path, { text: 'never said' })).status).toBe(422);
  expect((await admin('PUT', `/api/v2/tickets/${id}/comments/1/redact`, { text: 'x' })).status).toBe(404);
  const before = part(await admin('GET', `/api/v2/tickets/${id}`), 'ticket', 'updated_at');
  await fetch(`${zendesk.url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceSeconds: 60 }),
  });
  const redacted = await admin('PUT', path, { text: '4711' });
  expect(at(redacted, 'comment')).toMatchObject({ plain_body: 'My number is ▇▇▇▇, call ▇▇▇▇' });
  expect(JSON.stringify((await admin('GET', `/api/v2/tickets/${id}/comments`)).body)).not.toContain('4711');
  expect(part(await admin('GET', `/api/v2/tickets/${id}`), 'ticket', 'updated_at') > before).toBe(true);
  await admin('PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'closed' } });
  expect((await admin('PUT', path, { text: 'My' })).status).toBe(422);
});

test('of two merged customers one is left, who asks in the tickets of both', async () => {
  const { ask, admin, opened, id } = await said('It is late');
  const second = await opened('ada@home.example');
  const asker = async (ticket: string) =>
    part(await admin('GET', `/api/v2/tickets/${ticket}`), 'ticket', 'requester_id');
  const [winner, loser] = [await asker(id), await asker(second)];
  expect(winner).not.toBe(loser);
  const body = { user: { id: Number(winner) } };
  const path = `/api/v2/users/${loser}/merge`;
  if (contractAvailable) expect(checkRequest('PUT', path, [], body)).toEqual([]);
  expect((await ask('PUT', path, body)).status).toBe(403);
  expect((await admin('PUT', path, { user: { id: Number(loser) } })).status).toBe(422);
  expect((await admin('PUT', path, { user: { id: 9000001 } })).status).toBe(422);
  expect((await admin('PUT', '/api/v2/users/9000001/merge', body)).status).toBe(422);
  expect(at(await admin('PUT', path, body), 'user')).toMatchObject({ id: Number(winner), active: true });
  expect(await asker(second)).toBe(winner);
  expect(at(await admin('GET', `/api/v2/users/${loser}`), 'user')).toMatchObject({ active: false });
  expect((await admin('PUT', path, body)).status).toBe(404);
});

test('who was suspended or deleted is shown so, and no ticket is made for them', async () => {
  const { ask, admin, opened, id } = await said('It is late');
  const requester = part(await admin('GET', `/api/v2/tickets/${id}`), 'ticket', 'requester_id');
  const path = `/api/v2/users/${requester}`;
  const suspended = { user: { suspended: true } };
  if (contractAvailable) {
    expect(checkRequest('PUT', path, [], suspended)).toEqual([]);
    expect(checkRequest('DELETE', path, [])).toEqual([]);
  }
  expect((await ask('PUT', path, suspended)).status).toBe(403);
  expect((await admin('PUT', path, { user: { name: 'Eve' } })).status).toBe(400);
  expect((await admin('PUT', path, { user: { suspended: 'yes' } })).status).toBe(400);
  expect((await admin('PUT', path, suspended)).body).toMatchObject({
    user: { suspended: true, active: true },
  });
  const again = { comment: { body: 'It is there' }, requester_id: Number(requester) };
  expect((await ask('POST', '/api/v2/tickets', { ticket: again })).status).toBe(422);
  await admin('PUT', path, { user: { suspended: false } });
  expect((await ask('POST', '/api/v2/tickets', { ticket: again })).status).toBe(201);

  const agent = '/api/v2/users/9000001';
  expect((await admin('PUT', agent, suspended)).body).toMatchObject({
    user: { role: 'agent', suspended: true },
  });
  expect((await ask('GET', agent)).status).toBe(401);
  expect((await admin('PUT', agent, { user: { suspended: false } })).status).toBe(200);
  expect((await ask('GET', agent)).status).toBe(200);
  expect((await admin('PUT', '/api/v2/users/9000007', suspended)).status).toBe(422);

  const other = await opened('eve@shop.example');
  const eve = part(await admin('GET', `/api/v2/tickets/${other}`), 'ticket', 'requester_id');
  expect((await ask('DELETE', `/api/v2/users/${eve}`)).status).toBe(403);
  expect((await admin('DELETE', `/api/v2/users/${eve}`)).status).toBe(422);
  await admin('PUT', `/api/v2/tickets/${other}`, { ticket: { status: 'closed' } });
  expect((await admin('DELETE', `/api/v2/users/${eve}`)).body).toMatchObject({ user: { active: false } });
  expect((await admin('DELETE', `/api/v2/users/${eve}`)).status).toBe(404);
  const late = { comment: { body: 'It is there' }, via_followup_source_id: Number(other) };
  expect((await ask('POST', '/api/v2/tickets', { ticket: late })).status).toBe(422);
});
