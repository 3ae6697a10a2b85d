import { describe, expect, test } from 'vitest';
import { askAs, openAccount } from '../contract/openAccount.ts';
import { at } from '../contract/things.ts';

test('a busy account says when to come back, a failing one fails, and the page keeps working', async () => {
  const { ask, zendesk } = await openAccount({ seed: 'empty' });
  const set = (weather: object) => askAs(zendesk.url, 'aylin')('POST', '/local/weather', weather);
  await set({ mode: 'busy' });
  const busy = await ask('GET', '/api/v2/users/me');
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '5']);
  await set({ mode: 'failing' });
  expect([
    (await ask('GET', '/api/v2/users/me')).status,
    (await ask('GET', '/api/v2/users/me')).status,
  ]).toEqual([500, 502]);
  const page = await fetch(`${zendesk.url}/api/v2/users/me`, {
    headers: { cookie: 'local_zendesk_user=9000001' },
  });
  expect(page.status).toBe(200);
  await set({ mode: 'failing', failRate: 0.5 });
  const half = [];
  for (let i = 0; i < 10; i += 1) half.push((await ask('GET', '/api/v2/users/me')).status);
  expect(half.filter((status) => status === 200)).toHaveLength(5);
  await set({ mode: 'fine', failNext: 1, failStatus: 503 });
  expect([
    (await ask('GET', '/api/v2/users/me')).status,
    (await ask('GET', '/api/v2/users/me')).status,
  ]).toEqual([503, 200]);
  expect((await set({ mode: 'stormy' })).status).toBe(400);
});

test('an answer may be lost although the write was done', async () => {
  const { ask, zendesk } = await openAccount({ seed: 'empty' });
  await askAs(zendesk.url, 'aylin')('POST', '/local/weather', {
    failNext: 1,
    failStatus: 504,
    commitThenFail: true,
  });
  expect((await ask('POST', '/api/v2/tickets', { ticket: { comment: { body: 'a' } } })).status).toBe(504);
  expect(at(await ask('GET', '/api/v2/tickets/count'), 'count', 'value')).toBe(1);
});

test('offline breaks the connection', async () => {
  const { ask, zendesk } = await openAccount({ seed: 'empty' });
  await askAs(zendesk.url, 'aylin')('POST', '/local/weather', { mode: 'offline' });
  await expect(ask('GET', '/api/v2/users/me')).rejects.toThrow(/fetch failed/);
  await askAs(zendesk.url, 'aylin')('POST', '/local/weather', { mode: 'fine' });
  expect((await ask('GET', '/api/v2/users/me')).status).toBe(200);
});

test('strangers, end users and expired sessions are refused', async () => {
  const { zendesk } = await openAccount();
  const status = async (headers: { [name: string]: string }) =>
    (await fetch(`${zendesk.url}/api/v2/users/me`, { headers })).status;
  const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
  expect(await status({})).toBe(401);
  expect(await status({ 'x-local-user': 'nobody' })).toBe(401);
  expect(await status({ 'x-local-user': '7000001' })).toBe(401);
  expect(await status(basic('tom@fernway.example/token:local'))).toBe(200);
  expect(await status(basic('tom@fernway.example/token:wrong'))).toBe(401);
  expect(await status(basic('tom@fernway.example:local'))).toBe(401);
  const cookie = { cookie: 'local_zendesk_user=9000003' };
  expect(await status(cookie)).toBe(200);
  await askAs(zendesk.url, 'aylin')('POST', '/local/weather', { sessionExpired: true });
  expect(await status(cookie)).toBe(401);
});

describe('a storm', () => {
  const perform = async (seed: number, share = 0.5): Promise<readonly string[]> => {
    const { zendesk } = await openAccount({ seed: 'empty' });
    await askAs(zendesk.url, 'aylin')('POST', '/local/weather', {
      mode: 'storm',
      failRate: share,
      stormSeed: seed,
    });
    const ends: string[] = [];
    for (let i = 0; i < 120; i += 1) {
      const before = zendesk.log().length;
      const answering = fetch(`${zendesk.url}/api/v2/tickets`, {
        method: 'POST',
        headers: { 'x-local-user': 'aylin', 'content-type': 'application/json' },
        body: JSON.stringify({ ticket: { subject: String(i), comment: { body: 'a' } } }),
      }).then(
        ({ status, headers }) => `${status} ${headers.get('retry-after') ?? ''}`.trim(),
        () => 'dropped',
      );
      await expect.poll(() => zendesk.log().length, { interval: 1 }).toBe(before + 1);
      const fate = zendesk.log().at(-1)?.fate ?? 'fine';
      ends.push(`${fate}: ${/^no answer/.test(fate) ? 'hangs' : await answering}`);
    }
    await askAs(zendesk.url, 'aylin')('POST', '/local/weather', { mode: 'fine' });
    const listed = await askAs(zendesk.url, 'aylin')('GET', '/api/v2/tickets/count');
    const done = ends.filter((end) => /after it was done|^fine/.test(end));
    expect(at(listed, 'count', 'value')).toBe(done.length);
    return ends;
  };

  test('lets requests meet everything, and carries out those that it says it does', async () => {
    const ends = await perform(7);
    const kinds = new Set(ends.map((end) => end.replace(/(busy: 429) \d+/, '$1')));
    expect([...kinds].toSorted()).toEqual([
      'busy: 429',
      'dropped after it was done: dropped',
      'dropped: dropped',
      'error 500: 500',
      'error 502 after it was done: 502',
      'error 502: 502',
      'error 504 after it was done: 504',
      'fine: 201',
      'maintenance: 503',
      'no answer after it was done: hangs',
      'no answer: hangs',
      'signed out: 401',
    ]);
  });

  test('is the same storm with the same seed, and another with another', async () => {
    const first = await perform(3);
    expect(await perform(3)).toEqual(first);
    expect(await perform(4)).not.toEqual(first);
  });

  test('of no share is fine weather', async () => {
    expect(new Set(await perform(3, 0))).toEqual(new Set(['fine: 201']));
  });
});
