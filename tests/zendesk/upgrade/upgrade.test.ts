import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { ENTRY, recordsPath, SHAPE_ENTRY_ID, SHAPE_VERSION, THEME } from '#zendesk/records/shape.ts';
import { SHAPE } from '#zendesk/setup/SHAPE.ts';
import { fieldBody, objectBody } from '#zendesk/setup/shapeBodies.ts';
import { zendeskAccountSettings } from '#zendesk/zendeskAccountSettings.ts';
import { zendeskAccountSetUp } from '#zendesk/zendeskAccountSetUp.ts';
import { asAdmin, connectAs, startAccount, weather } from '../localAccount.ts';
import { never } from '../samples.ts';

const WORDS = 'ANAS-OWN-WORDS';
/** More than one bulk job. */
const THEMES = 130;

let account: LocalZendesk;
beforeEach(async () => {
  account = await startAccount({ setUp: SHAPE.map(firstVersion) });
});
afterEach(() => account.stop());

const NEWER = ['summary', 'area', 'part_of', 'answer'];

/** The objects as version 1 made them. */
function firstVersion(object: (typeof SHAPE)[number]) {
  const examples = { key: 'examples', title: 'Examples', type: 'textarea' };
  const there = object.fields.filter(({ key }) => !NEWER.includes(key));
  const fields: Readonly<Record<string, string>>[] = there.map(fieldBody);
  return { object: objectBody(object), fields: object.key === THEME ? [...fields, examples] : fields };
}

async function fill(count = THEMES): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    const items = Array.from({ length: Math.min(100, count - from) }, (_, i) => theme(`old${from + i}`));
    await job(items);
  }
}

const theme = (id: string) => ({
  name: `Theme ${id}`,
  external_id: id,
  custom_object_fields: {
    ...{ kind: 'request', tag: `gs_${id}`, people: 3, examples: JSON.stringify([WORDS]), version: 1 },
  },
});

async function job(items: readonly object[]): Promise<void> {
  const body = { job: { action: 'create', items } };
  const path = `/api/v2/custom_objects/${THEME}/jobs`;
  const { body: started } = await asAdmin(account, 'POST', path, body);
  const { id } = started['job_status'] as { readonly id: string };
  for (;;) {
    const { body: status } = await asAdmin(account, 'GET', `/api/v2/job_statuses/${id}`);
    if ((status['job_status'] as { readonly status: string }).status === 'completed') return;
  }
}

async function sayVersion(said: object): Promise<void> {
  const fields = { kind: SHAPE_ENTRY_ID, body: JSON.stringify(said) };
  const record = { name: SHAPE_ENTRY_ID, external_id: SHAPE_ENTRY_ID, custom_object_fields: fields };
  await asAdmin(account, 'PATCH', `${recordsPath(ENTRY)}?external_id=${SHAPE_ENTRY_ID}`, {
    custom_object_record: record,
  });
}

async function saidVersion(): Promise<{ readonly version: number; readonly oldest?: number } | null> {
  const path = `${recordsPath(ENTRY)}?filter[external_ids]=${SHAPE_ENTRY_ID}`;
  const { body } = await asAdmin(account, 'GET', path);
  const [record] = body['custom_object_records'] as readonly {
    readonly custom_object_fields: { readonly body: string };
  }[];
  return record === undefined ? null : (JSON.parse(record.custom_object_fields.body) as { version: number });
}

async function withWords(): Promise<number> {
  let found = 0;
  for (let path: string | null = `${recordsPath(THEME)}?page[size]=100`; path !== null;) {
    const { body } = await asAdmin(account, 'GET', path);
    const records = body['custom_object_records'] as readonly object[];
    found += records.filter((record) => JSON.stringify(record).includes(WORDS)).length;
    const meta = body['meta'] as { readonly has_more: boolean; readonly after_cursor: string };
    path = meta.has_more ? `${recordsPath(THEME)}?page[size]=100&page[after]=${meta.after_cursor}` : null;
  }
  return found;
}

const setUpOf = async (user = 'renee') => zendeskAccountSetUp(await connectAs(account, user));

describe('data of an older version', () => {
  it('is looked at without being changed, and then brought forward', async () => {
    await fill();
    await sayVersion({ version: 1 });
    const setUp = await setUpOf();
    const seen: number[] = [];
    expect(await setUp.look((read) => seen.push(read), never)).toEqual({
      ok: true,
      value: { version: 1, needed: SHAPE_VERSION, steps: [{ to: 3, records: THEMES }], read: THEMES },
    });
    expect(seen.at(-1)).toBe(THEMES);
    expect(await withWords()).toBe(THEMES);
    expect(await saidVersion()).toEqual({ version: 1 });

    const progress: (readonly [number, number])[] = [];
    const run = await setUp.run((done, total) => progress.push([done, total]), never);
    expect(run).toMatchObject({ ok: true, value: { version: SHAPE_VERSION, missing: [] } });
    const all = THEMES + NEWER.length + 1;
    expect(progress.at(-1)).toEqual([all, all]);
    expect(await withWords()).toBe(0);
    expect(await saidVersion()).toEqual({ version: SHAPE_VERSION, oldest: 1 });
    const book = await zendeskAccountSettings(await connectAs(account, 'aylin')).read(never);
    expect(book).toMatchObject({ value: { version: SHAPE_VERSION, oldestVersion: 1 } });
    expect(await setUp.look(() => undefined, never)).toMatchObject({ value: { steps: [] } });
  });

  it('keeps its version until every record was moved, and the next run goes on where one stopped', async () => {
    await fill();
    await sayVersion({ version: 1 });
    const stop = new AbortController();
    const stopped = await (
      await setUpOf()
    ).run((done) => {
      if (done > NEWER.length) stop.abort();
    }, stop.signal);
    expect(stopped).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    // The step before it had nothing to move.
    expect(await saidVersion()).toEqual({ version: 2, oldest: 1 });
    expect(await withWords()).toBeLessThan(THEMES);
    expect(await (await setUpOf()).run(() => undefined, never)).toMatchObject({ ok: true });
    expect(await withWords()).toBe(0);
    expect(await saidVersion()).toEqual({ version: SHAPE_VERSION, oldest: 1 });
  });

  it('keeps its version also where the account fails, and says why', async () => {
    await fill(3);
    await sayVersion({ version: 1 });
    const setUp = await setUpOf();
    const run = await setUp.run((done) => {
      if (done === NEWER.length) void weather(account, { failNext: 1_000, failStatus: 500 });
    }, never);
    expect(run.ok).toBe(false);
    await weather(account, { failNext: 0 });
    expect((await saidVersion())?.version).toBeLessThan(SHAPE_VERSION);
    expect(await setUp.run(() => undefined, never)).toMatchObject({ ok: true });
    expect(await withWords()).toBe(0);
  });

  it('is what a tab that stood open writes afterwards: found and moved, too', async () => {
    await sayVersion({ version: SHAPE_VERSION, oldest: 1 });
    await fill(2);
    const setUp = await setUpOf();
    expect(await setUp.look(() => undefined, never)).toMatchObject({
      value: { steps: [{ to: 3, records: 2 }] },
    });
    expect(await setUp.run(() => undefined, never)).toMatchObject({ ok: true });
    expect(await withWords()).toBe(0);
    expect(await saidVersion()).toEqual({ version: SHAPE_VERSION, oldest: 1 });
  });

  it('counts as the first version’s where nothing says which it is', async () => {
    await fill(1);
    expect(await (await setUpOf()).run(() => undefined, never)).toMatchObject({ ok: true });
    expect(await withWords()).toBe(0);
    expect(await saidVersion()).toEqual({ version: SHAPE_VERSION, oldest: 1 });
  });

  it('is not moved by those who may not write', async () => {
    await fill(1);
    await sayVersion({ version: 1 });
    const run = await (await setUpOf('hana')).run(() => undefined, never);
    expect(run).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    expect(await saidVersion()).toEqual({ version: 1 });
  });
});

describe('data of a newer version', () => {
  it('is left alone: nothing is missing, looked for, made or moved', async () => {
    await fill(2);
    await sayVersion({ version: SHAPE_VERSION + 1 });
    await asAdmin(account, 'DELETE', `/api/v2/custom_objects/${THEME}/fields/help`);
    const setUp = await setUpOf();
    expect(await setUp.check(never, true)).toMatchObject({
      value: { version: SHAPE_VERSION + 1, missing: [] },
    });
    expect(await setUp.look(() => undefined, never)).toMatchObject({ value: { steps: [], read: 0 } });
    expect(await setUp.run(() => undefined, never)).toEqual({
      ok: false,
      failure: { kind: 'readOnly', what: 'set up', because: 'newer' },
    });
    expect(await withWords()).toBe(2);
    expect(await saidVersion()).toEqual({ version: SHAPE_VERSION + 1 });
  });
});

it('an account that was set up by this version never had another', async () => {
  expect(await (await setUpOf()).run(() => undefined, never)).toMatchObject({ ok: true });
  expect(await saidVersion()).toEqual({ version: SHAPE_VERSION, oldest: SHAPE_VERSION });
  const book = await zendeskAccountSettings(await connectAs(account, 'aylin')).read(never);
  expect(book.ok && book.value.oldestVersion).toBeUndefined();
});
