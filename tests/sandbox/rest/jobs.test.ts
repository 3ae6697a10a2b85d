import { expect, test } from 'vitest';
import { openAccount } from '../contract/openAccount.ts';
import type { Ask } from '../contract/openAccount.ts';
import { at, part, things } from '../contract/things.ts';

const jobs = '/api/v2/custom_objects/theme/jobs';
const records = '/api/v2/custom_objects/theme/records';

async function done(ask: Ask, action: string, items: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const job = await ask('POST', jobs, { job: { action, items } });
  expect(job.status).toBe(201);
  expect(at(job, 'job_status')).toMatchObject({ status: 'queued', results: null, total: items.length });
  const path = `/api/v2/job_statuses/${part(job, 'job_status', 'id')}`;
  await expect
    .poll(async () => at(await ask('GET', path), 'job_status', 'status'), { interval: 5 })
    .toBe('completed');
  return at(await ask('GET', path), 'job_status', 'results') as Record<string, unknown>[];
}

test('all six actions work, each item with a result of its own', async () => {
  const { ask } = await openAccount({ seed: 'empty', setUp: things, weather: { jobDelayMs: 0 } });
  const created = await done(ask, 'create', [
    { name: 'A', external_id: 'a' },
    { name: 'A', external_id: 'a' },
    { name: 'B', custom_object_fields: { people: 'many' } },
  ]);
  expect(created).toMatchObject([
    { index: 0, success: true },
    { index: 1, success: false, error: 'RecordInvalid' },
    { success: false },
  ]);
  const id = String(created[0]?.['id']);
  expect(
    await done(ask, 'update', [
      { id, custom_object_fields: { people: 3 } },
      { id: 'nobody', name: 'x' },
    ]),
  ).toMatchObject([
    { id, success: true },
    { success: false, error: 'RecordNotFound' },
  ]);
  const upserted = await done(ask, 'create_or_update_by_external_id', [
    { external_id: 'a', name: 'A2' },
    { external_id: 'b', name: 'B' },
    { name: 'C' },
  ]);
  expect(upserted).toMatchObject([{ id, success: true }, { success: true }, { success: false }]);
  expect(await done(ask, 'create_or_update_by_name', [{ name: 'A2' }])).toMatchObject([{ success: false }]);
  expect(at(await ask('GET', `${records}/${id}`), 'custom_object_record')).toMatchObject({
    name: 'A2',
    custom_object_fields: { people: 3 },
  });
  expect(await done(ask, 'delete_by_external_id', ['b', 'z'])).toMatchObject([
    { success: true },
    { success: false },
  ]);
  expect(await done(ask, 'delete', [id])).toMatchObject([{ id, success: true }]);
  expect(at(await ask('GET', records), 'custom_object_records')).toEqual([]);
});

test.each([
  ['an unknown action', { action: 'explode', items: ['a'] }],
  ['no items', { action: 'delete', items: [] }],
  ['too many items', { action: 'delete', items: Array.from({ length: 101 }, String) }],
  ['objects where ids belong', { action: 'delete', items: [{ id: 'a' }] }],
  ['ids where objects belong', { action: 'create', items: ['a'] }],
])('a job with %s is refused', async (_what, job) => {
  const { ask } = await openAccount({ seed: 'empty', setUp: things });
  expect((await ask('POST', jobs, { job })).status).toBe(400);
});

test('no more than thirty jobs at a time', async () => {
  const { ask } = await openAccount({ seed: 'empty', setUp: things, weather: { jobDelayMs: 60_000 } });
  for (let i = 0; i < 30; i += 1)
    expect((await ask('POST', jobs, { job: { action: 'delete', items: ['a'] } })).status).toBe(201);
  const refused = await ask('POST', jobs, { job: { action: 'delete', items: ['a'] } });
  expect([refused.status, at(refused, 'error')]).toEqual([429, 'TooManyJobs']);
  expect(at(refused, 'current_job_ids')).toHaveLength(30);
  expect(refused.headers.get('zendesk-ratelimit-inflight-jobs')).toMatch(/total=30; remaining=0/);
});
