import { pageLedger } from '#zendesk/rest/ledger/pageLedger.ts';
import { requestBudget } from '#zendesk/rest/RequestBudget.ts';
import { restThrough } from '#zendesk/rest/Rest.ts';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Step = () => unknown;
const answer = (status: number, body: unknown = {}, headers: object = {}) => ({
  status,
  responseJSON: body,
  responseText: '',
  headers,
});
const fails =
  (status: number, headers: object = {}): Step =>
  () => {
    throw answer(status, {}, headers);
  };
const gives =
  (body: unknown): Step =>
  () =>
    answer(200, body);
const never: Step = () => new Promise(() => undefined);

/** A rest over a client that goes through these steps; the last one repeats. Sleeping takes no time and is written down. */
function over(...steps: Step[]) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const slept: number[] = [];
  let nowMs = 0;
  const client = {
    request: async (options: Readonly<Record<string, unknown>>) => {
      asked.push(options);
      return (steps[Math.min(asked.length, steps.length) - 1] ?? never)();
    },
  };
  const world = {
    nowMs: () => nowMs,
    sleep: async (ms: number) => {
      slept.push(ms);
      nowMs += ms;
    },
    random: () => 0.5,
  };
  const rest = restThrough(client, requestBudget(pageLedger(), world), world);
  const signal = new AbortController().signal;
  const read = (given = signal) =>
    rest.read(
      { path: '/api/v2/x', what: 'read x', missing: 'gone', urgency: 'onScreen' },
      v.object({ n: v.number() }),
      given,
    );
  const write = () =>
    rest.write(
      { method: 'POST', path: '/api/v2/x', body: { é: '"' }, what: 'write x', missing: 'gone' },
      v.unknown(),
    );
  return { read, write, asked, slept };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a read', () => {
  it('asks for the whole answer, and leaves retries to us', async () => {
    const { read, asked } = over(gives({ n: 1 }));
    expect(await read()).toEqual({ ok: true, value: { n: 1 } });
    expect(asked).toEqual([{ url: '/api/v2/x', type: 'GET', httpCompleteResponse: true, autoRetry: false }]);
  });

  it('says where an answer is not as it should be', async () => {
    const { read } = over(gives({ n: '1' }));
    expect(await read()).toEqual({ ok: false, failure: { kind: 'unreadable', what: 'read x', path: 'n' } });
  });

  it.each([
    ['failing', fails(502), [750, 1_500]],
    ['offline', fails(0), [750, 1_500]],
    ['busy for a moment', fails(429, { 'retry-after': '4' }), [4_750]],
  ])('is repeated while Zendesk is %s, not before its time', async (_, step, waits) => {
    const { read, slept } = over(...waits.map(() => step), gives({ n: 2 }));
    expect(await read()).toEqual({ ok: true, value: { n: 2 } });
    expect(slept).toEqual(waits);
  });

  it('is given up after two more tries', async () => {
    const { read, asked } = over(fails(500));
    expect(await read()).toMatchObject({ ok: false, failure: { kind: 'failing', status: 500 } });
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['a long wait', fails(429, { 'retry-after': '40' }), { kind: 'busy', waitSeconds: 40 }],
    ['no permission', fails(403), { kind: 'forbidden' }],
    ['an expired session', fails(401), { kind: 'signedOut' }],
  ])('is not repeated for %s', async (_, step, failure) => {
    const { read, asked } = over(step);
    expect(await read()).toMatchObject({ ok: false, failure });
    expect(asked).toHaveLength(1);
  });

  it('is offline when no answer comes, and a late one is dropped', async () => {
    const { read, asked } = over(never);
    const reading = read();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await reading).toEqual({ ok: false, failure: { kind: 'offline', what: 'read x' } });
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('ends at once when nobody waits any more', async () => {
    const { read } = over(never);
    const controller = new AbortController();
    const reading = read(controller.signal);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await reading).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
  });

  it('is not even sent when nobody waits from the start', async () => {
    const { read, asked } = over(gives({ n: 1 }));
    expect(await read(AbortSignal.abort())).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    expect(asked).toEqual([]);
  });
});

describe('a write', () => {
  it('goes as JSON, once, whatever happens', async () => {
    const { write, asked } = over(fails(502));
    expect(await write()).toEqual({ ok: false, failure: { kind: 'failing', what: 'write x', status: 502 } });
    expect(asked).toEqual([
      {
        url: '/api/v2/x',
        type: 'POST',
        httpCompleteResponse: true,
        autoRetry: false,
        contentType: 'application/json',
        data: '{"é":"\\""}',
      },
    ]);
  });

  it('may answer with nothing', async () => {
    const { write } = over(() => ({ status: 204, responseText: '', headers: {} }));
    expect(await write()).toMatchObject({ ok: true });
  });
});

describe('the budget', () => {
  it('holds everything back that Zendesk asked to wait for, and says how long', async () => {
    const { read, write, asked } = over(fails(429, { 'retry-after': '40' }), gives({ n: 1 }));
    await read();
    expect(await write()).toEqual({ ok: false, failure: { kind: 'busy', what: 'write x', waitSeconds: 40 } });
    expect(asked).toHaveLength(1);
  });

  it('waits a short while itself', async () => {
    const { read, write, slept } = over(fails(429, { 'retry-after': '3' }), gives({ n: 1 }));
    expect(await write()).toMatchObject({ ok: false, failure: { kind: 'busy' } });
    expect(await read()).toMatchObject({ ok: true });
    expect(slept).toEqual([3_000]);
  });

  it('does not let out what was queued when Zendesk asked to wait', async () => {
    const { read, asked } = over(fails(429, { 'retry-after': '40' }));
    const reading = Array.from({ length: 9 }, () => read());
    const results = await Promise.all(reading);
    expect(results.every((result) => !result.ok && result.failure.kind === 'busy')).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it('counts a request that nobody waits for any more only once it was sent', async () => {
    const { read, asked } = over(never);
    const controller = new AbortController();
    const reading = Array.from({ length: 9 }, () => read(controller.signal));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect((await Promise.all(reading)).every(({ ok }) => !ok)).toBe(true);
    expect(asked).toHaveLength(4);
  });
});
