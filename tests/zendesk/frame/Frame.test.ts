import { wrapFrame } from '#zendesk/frame/Frame.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeZaf } from '../nodeZaf.ts';

afterEach(() => vi.useRealTimers());

function frameWith(get: () => Promise<unknown>) {
  const client = nodeZaf();
  vi.spyOn(client, 'get').mockImplementation(get);
  vi.spyOn(client, 'invoke').mockImplementation(get);
  return wrapFrame(client);
}

describe('asking the framework', () => {
  it('gives what there is, and why the rest is not', async () => {
    const frame = wrapFrame(nodeZaf({ values: { a: 1 } }));
    const got = await frame.get(['a', 'b'], 'x');
    expect(got).toMatchObject({
      ok: true,
      value: { values: { a: 1 }, errors: { b: '"b" is not available' } },
    });
  });

  it.each([
    ['an error', new Error('no such thing'), { kind: 'refused', reason: 'no such thing' }],
    ['a plain object', { message: 'not now' }, { kind: 'refused', reason: 'not now' }],
    ['a text', 'why not', { kind: 'refused', reason: 'why not' }],
    ['the client’s own time-out', new Error('Invocation request timeout'), { kind: 'offline' }],
    [
      'an older client’s',
      { name: 'TimeoutError', message: 'Timeout when invoking "get"' },
      { kind: 'offline' },
    ],
  ])('that fails with %s is a failure', async (_, error, failure) => {
    const frame = frameWith(() => Promise.reject(error));
    expect(await frame.get(['a'], 'x')).toMatchObject({ ok: false, failure });
    expect(await frame.invoke('a', [], 'x')).toMatchObject({ ok: false, failure });
  });

  it('that throws at once is a failure', async () => {
    const frame = frameWith(() => {
      throw new Error('The get method accepts a string');
    });
    expect(await frame.get(['a'], 'x')).toMatchObject({ ok: false, failure: { kind: 'refused' } });
  });

  it.each([
    ['a time-out for an answer', { name: 'TimeoutError', paramsArray: ['a'] }, { kind: 'offline' }],
    ['nothing', undefined, { kind: 'unreadable', path: 'a, b' }],
    ['a text', 'a', { kind: 'unreadable' }],
  ])('that gives %s is a failure', async (_, answer, failure) => {
    expect(await frameWith(async () => answer).get(['a', 'b'], 'x')).toMatchObject({ ok: false, failure });
  });

  it('that never answers is offline', async () => {
    vi.useFakeTimers();
    const asking = frameWith(() => new Promise(() => undefined)).get(['a'], 'x');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asking).toEqual({ ok: false, failure: { kind: 'offline', what: 'x' } });
  });

  it('bears odd errors', async () => {
    const frame = frameWith(async () => ({
      a: 1,
      errors: { b: null, c: { message: 7 }, d: { message: 'gone' } },
    }));
    expect(await frame.get(['a'], 'x')).toMatchObject({
      value: { errors: { b: 'not available', c: 'not available', d: 'gone' } },
    });
    const strange = frameWith(async () => ({ a: 1, errors: 'none' }));
    expect(await strange.get(['a'], 'x')).toMatchObject({ ok: true, value: { errors: {} } });
  });
});
