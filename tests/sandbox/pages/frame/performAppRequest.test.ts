import { afterEach, describe, expect, test, vi } from 'vitest';
import { performAppRequest } from '#sandbox/pages/frame/performAppRequest.ts';

const ORIGIN = 'http://127.0.0.1:4500';

interface Sent {
  url: string;
  init: RequestInit & { headers: Record<string, string> };
}

/** Performs a request against prepared answers, one after the other; a missing one is a network error. */
async function perform(options: unknown, ...answers: Response[]) {
  const sent: Sent[] = [];
  const waited: number[] = [];
  const unsupported: string[] = [];
  const answered: unknown[] = [];
  const { outcome, args } = await performAppRequest(options, {
    origin: ORIGIN,
    subdomain: 'local',
    guid: 'guid-1',
    fetch: (url, init) => {
      sent.push({ url, init: init as Sent['init'] });
      const answer = answers.shift();
      return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('Failed to fetch'));
    },
    wait: (seconds) => Promise.resolve(void waited.push(seconds)),
    unsupported: (what) => unsupported.push(what),
    answered: (...what) => answered.push(what),
  });
  return { outcome, args, first: args[0] as Record<string, unknown>, sent, waited, unsupported, answered };
}

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });

afterEach(() => {
  vi.useRealTimers();
});

describe('what is sent', () => {
  test("a request to the account carries who asks, and the page's session", async () => {
    const { sent, answered } = await perform({ url: '/api/v2/users/me.json' }, json({}));
    expect(sent[0]?.url).toBe(`${ORIGIN}/api/v2/users/me.json`);
    expect(sent[0]?.init).toMatchObject({ method: 'GET', credentials: 'same-origin' });
    expect(sent[0]?.init.headers).toMatchObject({
      'X-From-App': 'guid-1',
      'X-Requested-With': 'XMLHttpRequest',
    });
    expect(answered).toEqual([['GET', '/api/v2/users/me.json', 200]]);
  });

  test('data of a GET goes into the query, nested as jQuery does it', async () => {
    const data = { page: { after: 'a b', size: 100 }, ids: [1, 2], filter: { $and: [{ a: { $eq: null } }] } };
    const { sent } = await perform({ url: '/api/v2/x?z=1', data }, json({}));
    expect(decodeURIComponent(sent[0]?.url ?? '')).toBe(
      `${ORIGIN}/api/v2/x?z=1&page[after]=a b&page[size]=100&ids[]=1&ids[]=2&filter[$and][0][a][$eq]=`,
    );
    expect(sent[0]?.init.body).toBeUndefined();
  });

  test('a JSON text is sent as it is, an object is form-encoded', async () => {
    const body = JSON.stringify({ ticket: { tags: ['a'] } });
    const asText = await perform(
      { url: '/api/v2/x', type: 'put', contentType: 'application/json', data: body },
      json({}),
    );
    expect(asText.sent[0]?.init).toMatchObject({ method: 'PUT', body });
    expect(asText.sent[0]?.init.headers['Content-Type']).toBe('application/json');
    const asForm = await perform({ url: '/api/v2/x', type: 'POST', data: { a: 1 } }, json({}));
    expect(asForm.sent[0]?.init.body).toBe('a=1');
    expect(asForm.sent[0]?.init.headers['Content-Type']).toContain('x-www-form-urlencoded');
  });

  test("the account's public address is this account", async () => {
    const { sent } = await perform({ url: 'https://local.zendesk.com/api/v2/x?y=1' }, json({}));
    expect(sent[0]?.url).toBe(`${ORIGIN}/api/v2/x?y=1`);
  });

  test.each(['https://api.example.com/x', '//elsewhere.example/x', 'https://other.zendesk.com/api/v2/x'])(
    '%s is refused and nothing is sent',
    async (url) => {
      const { outcome, first, sent, unsupported } = await perform({ url });
      expect(sent).toEqual([]);
      expect(outcome).toBe('fail');
      expect(first).toMatchObject({ status: 403, statusText: 'Forbidden' });
      expect(first['responseText']).toContain('not a proxyable URI');
      expect(unsupported).toEqual([`request to ${url}`]);
    },
  );

  test('options without a url are refused', async () => {
    expect((await perform({ type: 'GET' })).first).toMatchObject({ status: 400 });
    expect((await perform(null)).first).toMatchObject({ status: 400 });
  });
});

describe('what comes back', () => {
  test('the parsed body', async () => {
    expect(await perform({ url: '/x' }, json({ a: 1 }))).toMatchObject({
      outcome: 'done',
      args: [{ a: 1 }, 'success'],
    });
  });

  test('the text of an answer that is no JSON, nothing for an empty one', async () => {
    expect((await perform({ url: '/x' }, new Response('hello'))).args[0]).toBe('hello');
    expect((await perform({ url: '/x', type: 'DELETE' }, new Response(null, { status: 204 }))).args[0]).toBe(
      '',
    );
  });

  test('the whole answer, when asked for', async () => {
    const { first } = await perform(
      { url: '/x', httpCompleteResponse: true },
      json({ a: 1 }, { status: 201, headers: { 'X-Rate-Limit-Remaining': '7' } }),
    );
    expect(first).toMatchObject({
      status: 201,
      responseJSON: { a: 1 },
      responseText: '{"a":1}',
      headers: { 'x-rate-limit-remaining': '7' },
    });
  });

  test('a failure looks like a failed XHR', async () => {
    const { outcome, first } = await perform(
      { url: '/x' },
      json({ error: 'RecordNotFound' }, { status: 404, statusText: 'Not Found' }),
    );
    expect(outcome).toBe('fail');
    expect(first).toMatchObject({
      status: 404,
      statusText: 'Not Found',
      responseJSON: { error: 'RecordNotFound' },
      responseText: '{"error":"RecordNotFound"}',
    });
  });

  test('no connection is status 0', async () => {
    const { outcome, first } = await perform({ url: '/x' });
    expect(outcome).toBe('fail');
    expect(first).toMatchObject({ status: 0, statusText: 'error', responseText: '' });
  });

  test('an app that wants JSON and gets something else hears of it', async () => {
    const { outcome, args } = await perform({ url: '/x', dataType: 'json' }, new Response('<html>'));
    expect([outcome, args[1]]).toEqual(['fail', 'parsererror']);
  });

  test('a request that takes longer than the app allows ends', async () => {
    vi.useFakeTimers();
    const answer = performAppRequest(
      { url: '/x', timeout: 500 },
      {
        origin: ORIGIN,
        subdomain: 'local',
        guid: 'g',
        fetch: (_, init) =>
          new Promise((_resolve, reject) => {
            init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
          }),
        wait: () => Promise.resolve(),
        unsupported: () => undefined,
        answered: () => undefined,
      },
    );
    await vi.advanceTimersByTimeAsync(500);
    expect(await answer).toMatchObject({
      outcome: 'fail',
      args: [{ status: 0, statusText: 'timeout' }, 'timeout', 'timeout'],
    });
  });
});

describe('a busy account (429)', () => {
  const busy = (after = '3') =>
    json({ error: 'TooManyRequests' }, { status: 429, headers: { 'Retry-After': after } });

  test('is waited for and tried once more', async () => {
    const { outcome, waited, sent } = await perform({ url: '/x' }, busy(), json({ a: 1 }));
    expect([outcome, waited, sent.length]).toEqual(['done', [3], 2]);
  });

  test('is passed on after the second try', async () => {
    const { outcome, first, sent } = await perform({ url: '/x' }, busy(), busy(), json({}));
    expect([outcome, first['status'], sent.length]).toEqual(['fail', 429, 2]);
  });

  test('is passed on at once when the app looks after itself', async () => {
    const { waited, first } = await perform({ url: '/x', autoRetry: false }, busy());
    expect(waited).toEqual([]);
    expect(first).toMatchObject({ status: 429, headers: { 'retry-after': '3' } });
  });

  test.each(['soon', '-4', ''])('with "%s" as its time is waited for a second', async (after) => {
    expect((await perform({ url: '/x' }, busy(after), json({}))).waited).toEqual([1]);
  });
});
