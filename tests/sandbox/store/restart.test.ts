import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startLocalZendesk } from '#sandbox/startLocalZendesk.ts';
import type { LocalZendeskOptions } from '#sandbox/startLocalZendesk.ts';
import { askAs, fixedNow } from '../contract/openAccount.ts';
import { at, part, things } from '../contract/things.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'local-zendesk-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

async function during<R>(options: LocalZendeskOptions, work: (url: string) => Promise<R>): Promise<R> {
  const zendesk = await startLocalZendesk({ port: 0, now: fixedNow, ...options });
  try {
    return await work(zendesk.url);
  } finally {
    await zendesk.stop();
  }
}

test('what is done survives a restart, also a job that had not run', async () => {
  const dataDir = folder();
  const before = await during({ dataDir, setUp: things, weather: { jobDelayMs: 60_000 } }, async (url) => {
    const ask = askAs(url, 'aylin');
    const tickets = await ask('GET', '/api/v2/tickets?per_page=3');
    await ask('PUT', '/api/v2/tickets/1200', { ticket: { comment: { body: 'Kept' } } });
    await ask('POST', '/api/v2/custom_objects/theme/records', {
      custom_object_record: { name: 'Kept', external_id: 'k' },
    });
    await ask('POST', '/api/v2/custom_objects/theme/jobs', {
      job: { action: 'create', items: [{ name: 'From the job' }] },
    });
    await ask('POST', '/local/session', { as: 'tom', colorScheme: 'dark', locale: 'fr' });
    return at(tickets, 'tickets', 0, 'created_at');
  });
  await during({ dataDir, now: '2026-04-01T00:00:00Z', weather: { jobDelayMs: 0 } }, async (url) => {
    const ask = askAs(url, 'tom');
    expect(at(await ask('GET', '/api/v2/tickets?per_page=3'), 'tickets', 0, 'created_at')).toBe(before);
    const names = async () =>
      (
        at(await ask('GET', '/api/v2/custom_objects/theme/records'), 'custom_object_records') as {
          name: string;
        }[]
      )
        .map((r) => r.name)
        .sort();
    await expect.poll(names).toEqual(['From the job', 'Kept']);
    const twin = await ask('POST', '/api/v2/custom_objects/theme/records', {
      custom_object_record: { name: 'Kept', external_id: 'k' },
    });
    expect(twin.status).toBe(422);
    expect(at(await ask('GET', '/api/v2/users/me'), 'user', 'locale')).toBe('fr');
  });
  await during({ dataDir, fresh: true }, async (url) => {
    expect(at(await askAs(url, 'aylin')('GET', '/api/v2/custom_objects'), 'custom_objects')).toEqual([]);
  });
});

test('a ticket export has a database of its own, is loaded once, and its bad lines are reported', async () => {
  const dataDir = folder();
  const file = join(dataDir, 'tickets.ndjson');
  writeFileSync(file, `${JSON.stringify({ id: 5, comments: [{ author_id: 1, body: 'Hi' }] })}\nnot json\n`);
  const start = async () => {
    const zendesk = await startLocalZendesk({ port: 0, dataDir, ticketsFile: file });
    const count = part(await askAs(zendesk.url, 'aylin')('GET', '/api/v2/tickets/count'), 'count', 'value');
    await zendesk.stop();
    return [count, zendesk.badLines.map((each) => each.line)];
  };
  expect(await start()).toEqual(['1', [2]]);
  expect(await start()).toEqual(['1', []]);
  await during({ dataDir }, async (url) => {
    expect(
      Number(part(await askAs(url, 'aylin')('GET', '/api/v2/tickets/count'), 'count', 'value')),
    ).toBeGreaterThan(200);
  });
});

test('a ticket export that is not there fails and leaves nothing behind', async () => {
  const dataDir = folder();
  const file = join(dataDir, 'late.ndjson');
  await expect(startLocalZendesk({ port: 0, dataDir, ticketsFile: file })).rejects.toThrow(/ENOENT/);
  writeFileSync(file, JSON.stringify({ id: 5, comments: [{ author_id: 1, body: 'Hi' }] }));
  await during({ dataDir, ticketsFile: file }, async (url) => {
    expect(part(await askAs(url, 'aylin')('GET', '/api/v2/tickets/count'), 'count', 'value')).toBe('1');
  });
});

test('reset begins anew', async () => {
  await during({ dataDir: ':memory:', setUp: things }, async (url) => {
    const ask = askAs(url, 'aylin');
    await ask('PUT', '/api/v2/tickets/1255/tags', { tags: ['mine'] });
    await ask('POST', '/api/v2/custom_objects/theme/records', { custom_object_record: { name: 'Gone' } });
    expect((await ask('POST', '/local/reset')).status).toBe(200);
    expect(JSON.stringify((await ask('GET', '/api/v2/tickets/1255/tags')).body)).not.toMatch('mine');
    expect(at(await ask('GET', '/api/v2/custom_objects/theme/records'), 'custom_object_records')).toEqual([]);
  });
});

test('a taken port is told', async () => {
  await during({ dataDir: ':memory:', seed: 'empty' }, async (url) => {
    await expect(
      startLocalZendesk({ port: Number(new URL(url).port), dataDir: ':memory:' }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
