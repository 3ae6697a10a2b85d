import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ItemOutcome } from '#ports/ItemOutcome.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { recordJob } from '#zendesk/records/recordJob.ts';
import { recordsPath, THEME } from '#zendesk/records/shape.ts';
import { jobRunner } from '#zendesk/rest/jobs/jobRunner.ts';
import { asAdmin, connectAs, startAccount, weather } from '../../localAccount.ts';
import { never } from '../../samples.ts';

let account: LocalZendesk;

beforeAll(async () => {
  account = await startAccount({ seed: 'empty', weather: { jobDelayMs: 0 } });
});
beforeEach(() => weather(account, { failNext: 0, commitThenFail: false, jobDelayMs: 0 }));
afterAll(() => account.stop());

let count = 0;
function themes(many: number, more: object = {}) {
  const stem = `bulk${++count}x`;
  return Array.from({ length: many }, (_, i) => ({
    name: `Theme ${i}`,
    external_id: `${stem}${String(i).padStart(4, '0')}`,
    custom_object_fields: { kind: 'request', tag: `gs_${i}`, archived: false, ...more },
  }));
}
const upsert = recordJob(THEME, 'create_or_update_by_external_id', 'make themes', 'background');
const remove = recordJob(THEME, 'delete_by_external_id', 'remove themes', 'background');
const runnerFor = async (user = 'renee') => jobRunner(await connectAs(account, user));
const states = (outcomes: readonly ItemOutcome[]) => outcomes.map(({ state }) => state);
const starts = () => account.log().filter(({ path }) => path.endsWith('/jobs'));
async function stored(items: readonly { readonly external_id: string }[]): Promise<number> {
  const ids = items.slice(0, 100).map((item) => item.external_id);
  const path = `${recordsPath(THEME)}?filter[external_ids]=${ids.join(',')}&page[size]=100`;
  return ((await asAdmin(account, 'GET', path)).body['custom_object_records'] as unknown[]).length;
}

describe('bulk work', () => {
  it('goes in parts of a hundred, and says of each item what became of it, in their order', async () => {
    const items: object[] = themes(230);
    items[120] = { name: 'no external id' };
    items[7] = { ...items[7], custom_object_fields: { people: 'many' } };
    const before = starts().length;
    const settled: number[] = [];
    const outcomes = await (await runnerFor()).run(upsert, items as [], never, (n) => settled.push(n));
    expect(outcomes).toHaveLength(230);
    expect(outcomes.flatMap(({ state }, i) => (state === 'done' ? [] : [i]))).toEqual([7, 120]);
    expect(outcomes[7]).toMatchObject({ state: 'refused', failure: { kind: 'refused' } });
    expect(outcomes[8]).toMatchObject({ state: 'done', id: expect.stringMatching(/./) });
    expect(
      starts()
        .slice(before)
        .map(({ body }) => (body as Job).job.items.length),
    ).toEqual([100, 100, 30]);
    expect(settled.toSorted((a, b) => a - b).at(-1)).toBe(230);
  });

  it('may be repeated: what is there is written again, what is gone is said to be gone', async () => {
    const runner = await runnerFor();
    const items = themes(3);
    const ids = items.map((item) => item.external_id);
    const first = await runner.run(upsert, items, never);
    expect(await runner.run(upsert, items, never)).toEqual(first);
    expect(states(await runner.run(remove, ids.slice(0, 2), never))).toEqual(['done', 'done']);
    expect(await runner.run(remove, ids, never)).toMatchObject([
      { state: 'refused', failure: { kind: 'gone' } },
      { state: 'refused', failure: { kind: 'gone' } },
      { state: 'done' },
    ]);
  });

  it('of nothing asks for nothing', async () => {
    const before = account.log().length;
    expect(await (await runnerFor()).run(remove, [], never)).toEqual([]);
    expect(account.log()).toHaveLength(before);
  });
});

describe('a start', () => {
  it.each([500, 502, 504])('whose answer was lost (%i) is not made again', async (failStatus) => {
    const items = themes(2);
    await weather(account, { failNext: 1, failStatus, commitThenFail: true });
    const before = starts().length;
    const outcomes = await (await runnerFor()).run(upsert, items, never);
    expect(outcomes).toMatchObject([
      { state: 'unknown', failure: { kind: 'failing', status: failStatus } },
      { state: 'unknown' },
    ]);
    expect(starts()).toHaveLength(before + 1);
    await expect.poll(() => stored(items)).toBe(2);
  });

  it('that fails for good ends the work: what was not sent is told apart', async () => {
    await weather(account, { mode: 'offline' });
    const outcomes = await (await runnerFor()).run(upsert, themes(350), never);
    expect(states(outcomes).filter((state) => state === 'unknown')).toHaveLength(200);
    expect(states(outcomes.slice(200))).toEqual(Array.from({ length: 150 }, () => 'notTried'));
  });

  it('is not allowed to light agents', async () => {
    const outcomes = await (await runnerFor('hana')).run(upsert, themes(2), never);
    expect(outcomes).toMatchObject([{ state: 'refused', failure: { kind: 'forbidden' } }, {}]);
  });

  it('that is put off by a busy account waits, and takes place once', async () => {
    await weather(account, { failNext: 1, failStatus: 429 });
    const items = themes(2);
    expect(states(await runWithClock(upsert, items))).toEqual(['done', 'done']);
  });

  it('waits while the account has too many jobs, and holds up nothing else', async () => {
    await weather(account, { jobDelayMs: 60_000 });
    for (let i = 0; i < 30; i++)
      await asAdmin(account, 'POST', `/api/v2/custom_objects/${THEME}/jobs`, {
        job: { action: 'delete_by_external_id', items: ['nobody'] },
      });
    const slept: number[] = [];
    const zendesk = await connectAs(account, 'renee');
    const controller = new AbortController();
    const world = {
      random: () => 0,
      sleep: async (ms: number) => {
        if (slept.push(ms) === 3) controller.abort();
      },
    };
    const outcomes = await jobRunner({ ...zendesk, world }).run(upsert, themes(1), controller.signal);
    expect(slept).toEqual([60_000, 60_000, 60_000]);
    expect(outcomes).toEqual([{ state: 'notTried', failure: { kind: 'cancelled', what: 'make themes' } }]);
  });
});

interface Job {
  readonly job: { readonly items: readonly unknown[] };
}

/** With a clock that sleeping moves. */
async function runWithClock(job: typeof upsert, items: Parameters<typeof themes>[1][]) {
  let nowMs = 0;
  const sleep = async (ms: number) => {
    nowMs += ms;
  };
  const zendesk = await connectAs(account, 'renee', {}, { nowMs: () => nowMs, sleep });
  return jobRunner(zendesk).run(job, items as [], never);
}
