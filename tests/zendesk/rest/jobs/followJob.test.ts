import { describe, expect, it } from 'vitest';
import { failed, ok } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Rest } from '#zendesk/rest/Rest.ts';
import { followJob } from '#zendesk/rest/jobs/followJob.ts';

type Look = string | Failure;
const busy: Failure = { kind: 'busy', what: 'x', waitSeconds: 40 };

/** Follows a job that looks like this, look by look; the last one repeats. */
async function follow(looks: readonly Look[], stopAfter = Infinity, first = 'queued') {
  const slept: number[] = [];
  const paths: string[] = [];
  let renewals = 0;
  const controller = new AbortController();
  const rest = {
    read: async ({ path }: { readonly path: string }) => {
      const look = looks[Math.min(paths.push(path), looks.length) - 1] ?? 'working';
      return typeof look === 'string' ? ok({ job_status: { id: 'V3-a/b', status: look } }) : failed(look);
    },
  } as unknown as Rest;
  const sleep = async (ms: number) => {
    if (slept.push(ms) >= stopAfter) controller.abort();
  };
  const watch = {
    rest,
    world: { sleep, random: () => 0 },
    signal: controller.signal,
    onLook: async () => void renewals++,
  };
  const started = { id: 'V3-a/b', status: first, message: null, results: null };
  const result = await followJob(watch, started, { what: 'x', urgency: 'background' });
  return { result, slept, paths, renewals };
}

describe('a job', () => {
  it('that is over at once is not asked for', async () => {
    expect(await follow([], Infinity, 'completed')).toMatchObject({ result: { ok: true }, paths: [] });
  });

  it('is looked at with growing pauses, up to ten seconds', async () => {
    const looks = [...Array.from({ length: 12 }, () => 'working'), 'completed'];
    const { slept, paths, renewals } = await follow(looks);
    expect(slept.slice(0, 4).map(Math.round)).toEqual([500, 800, 1280, 2048]);
    expect(slept.at(-1)).toBe(10_000);
    expect(slept.toSorted((a, b) => a - b)).toEqual(slept);
    expect(paths[0]).toBe('/api/v2/job_statuses/V3-a%2Fb');
    expect(renewals).toBe(13);
  });

  it.each(['completed', 'failed', 'killed'])('that is %s has ended', async (status) => {
    const { result } = await follow(['queued', 'something new', status]);
    expect(result).toMatchObject({ ok: true, value: { status } });
  });

  it('is followed through bad weather, not before the time that Zendesk asked for', async () => {
    const offline: Failure = { kind: 'offline', what: 'x' };
    const { result, slept } = await follow([
      offline,
      busy,
      { kind: 'failing', what: 'x', status: 502 },
      'completed',
    ]);
    expect(result).toMatchObject({ ok: true });
    expect(slept[2]).toBe(40_000);
  });

  it.each(['signedOut', 'forbidden', 'gone'] as const)('is given up when its reader is %s', async (kind) => {
    const { result, paths } = await follow(['working', { kind, what: 'x' }]);
    expect(result).toMatchObject({ ok: false, failure: { kind } });
    expect(paths).toHaveLength(2);
  });

  it('that never ends is left after half an hour', async () => {
    const { result, slept } = await follow(['working']);
    expect(result).toMatchObject({ ok: false });
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(25 * 60_000);
  });

  it('is left when nobody waits any more', async () => {
    expect((await follow(['working'], 3)).result).toMatchObject({
      ok: false,
      failure: { kind: 'cancelled' },
    });
  });
});
