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
  const rest = restThrough(
    client,
    requestBudget(() => nowMs),
    {
      sleep: async (ms) => {
        slept.push(ms);
        nowMs += ms;
      },
      random: () => 0.5,
    },
  );
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

  it('lets sixty a minute out, four at a time', async () => {
    const { read, asked } = over(gives({ n: 1 }));
    const reading = Array.from({ length: 70 }, () => read());
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toHaveLength(60);
    await vi.advanceTimersByTimeAsync(40_000);
    expect((await Promise.all(reading)).every(({ ok }) => ok)).toBe(true);
    const stuck = over(never);
    const waiting = Array.from({ length: 9 }, () => stuck.read());
    await vi.advanceTimersByTimeAsync(10);
    expect(stuck.asked).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(600_000);
    expect((await Promise.all(waiting)).every(({ ok }) => !ok)).toBe(true);
  });

  it('sends the person’s own action before what waits already', async () => {
    const order: string[] = [];
    const budget = requestBudget(() => 0);
    const release: (() => void)[] = [];
    const blocked = () => new Promise<void>((resolve) => release.push(resolve));
    const blocking = Array.from({ length: 4 }, () => budget.run(blocked, 'onScreen'));
    const later = [
      budget.run(async () => void order.push('background'), 'background'),
      budget.run(async () => void order.push('on screen'), 'onScreen'),
      budget.run(async () => void order.push('own action'), 'ownAction'),
    ];
    await vi.advanceTimersByTimeAsync(0);
    for (const done of release) done();
    await Promise.all([...blocking, ...later]);
    expect(order).toEqual(['own action', 'on screen', 'background']);
  });
});
