import { expect, test } from 'vitest';
import { openAccount } from '../contract/openAccount.ts';
import { at, things } from '../contract/things.ts';

const fromApp = { 'x-from-app': 'guid' };

async function many(count: number, ask: () => Promise<{ status: number }>): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < count; i += 1) statuses.push((await ask()).status);
  return statuses;
}

test('an app gets 100 requests a minute per person, and 700 in five minutes', async () => {
  const { ask, as, zendesk } = await openAccount({
    seed: 'empty',
    planLimits: { requestsPerMinute: 100_000 },
  });
  const me = () => ask('GET', '/api/v2/users/me', undefined, fromApp);
  expect(new Set(await many(100, me))).toEqual(new Set([200]));
  const refused = await me();
  expect(refused.status).toBe(429);
  expect(at(refused, 'error')).toBe('APIRateLimitExceeded');
  expect(Number(refused.headers.get('retry-after'))).toBe(60);
  expect((await as('tom')('GET', '/api/v2/users/me', undefined, fromApp)).status).toBe(200);
  expect((await ask('GET', '/api/v2/users/me')).status).toBe(200);
  expect(refused.headers.get('zendesk-ratelimit-app-user')).toBe('total=100; remaining=0; resets=60');
  expect(refused.headers.get('zendesk-ratelimit-app-user-5min')).toBe('total=700; remaining=600; resets=300');
  zendesk.clock.advance(60);
  const later = await me();
  expect(later.status).toBe(200);
  expect(later.headers.get('zendesk-ratelimit-app-user-5min')).toBe('total=700; remaining=599; resets=240');
});

test('the account as a whole has the limit of its plan, told in the headers', async () => {
  const { ask, as, zendesk } = await openAccount({ seed: 'empty', planLimits: { requestsPerMinute: 10 } });
  const first = await ask('GET', '/api/v2/users/me');
  expect(first.headers.get('x-rate-limit')).toBe('10');
  expect(first.headers.get('x-rate-limit-remaining')).toBe('9');
  expect(first.headers.get('ratelimit-remaining')).toBe('9');
  await many(9, () => as('tom')('GET', '/api/v2/users/me'));
  const refused = await ask('GET', '/api/v2/users/me');
  expect([refused.status, refused.headers.get('x-rate-limit-remaining')]).toEqual([429, '0']);
  zendesk.clock.advance(60);
  expect((await ask('GET', '/api/v2/users/me')).status).toBe(200);
});

test('the workspace page itself is not limited', async () => {
  const { zendesk } = await openAccount({ seed: 'empty', planLimits: { requestsPerMinute: 3 } });
  const page = () =>
    fetch(`${zendesk.url}/api/v2/users/me`, { headers: { cookie: 'local_zendesk_user=9000001' } });
  expect(new Set(await many(10, page))).toEqual(new Set([200]));
});

test('one person changes one ticket at most 30 times in ten minutes', async () => {
  const { ask, as, zendesk } = await openAccount({ seed: 'empty' });
  await ask('POST', '/api/v2/tickets', { ticket: { comment: { body: 'a' } } });
  await ask('POST', '/api/v2/tickets', { ticket: { comment: { body: 'b' } } });
  const change = (id: number) => ask('PUT', `/api/v2/tickets/${id}`, { ticket: { priority: 'low' } });
  await many(29, () => change(1001));
  const last = await ask('PUT', '/api/v2/tickets/1001/tags', { tags: ['a'] });
  expect(last.headers.get('zendesk-ratelimit-ticket-update')).toMatch(/^total=30; remaining=0; resets=600$/);
  expect((await change(1001)).status).toBe(429);
  expect((await change(1002)).status).toBe(200);
  expect((await as('tom')('PUT', '/api/v2/tickets/1001', { ticket: { priority: 'low' } })).status).toBe(200);
  zendesk.clock.advance(600);
  expect((await change(1001)).status).toBe(200);
});

test('incremental exports take ten requests a minute, search exports a hundred', async () => {
  const { as } = await openAccount({ seed: 'empty', setUp: things });
  const renee = as('renee');
  expect(
    await many(11, () => renee('GET', '/api/v2/incremental/custom_objects/theme/cursor?start_time=0')),
  ).toEqual([...Array<number>(10).fill(200), 429]);
  expect((await renee('GET', '/api/v2/incremental/tickets/cursor?start_time=0')).status).toBe(200);
  const exports = await many(101, () => renee('GET', '/api/v2/search/export?query=a&filter[type]=ticket'));
  expect([exports[99], exports[100]]).toEqual([200, 429]);
});

test('views are counted six times a minute', async () => {
  const { ask, as } = await openAccount({ seed: 'empty' });
  const counted = await many(7, () => ask('GET', '/api/v2/views/count_many?ids=8700003'));
  expect(counted).toEqual([...Array<number>(6).fill(200), 429]);
  expect((await as('tom')('GET', '/api/v2/views/count_many?ids=8700003')).status).toBe(200);
  expect((await ask('GET', '/api/v2/views/8700003/count')).status).toBe(200);
});
