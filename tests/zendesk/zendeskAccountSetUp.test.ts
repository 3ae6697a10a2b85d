import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { EVENT, SHAPE_VERSION, THEME } from '#zendesk/records/shape.ts';
import { SHAPE } from '#zendesk/setup/SHAPE.ts';
import { fieldBody } from '#zendesk/setup/shapeBodies.ts';
import { zendeskAccountSetUp } from '#zendesk/zendeskAccountSetUp.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asAdmin, connectAs, startAccount, weather } from './localAccount.ts';
import { AYLIN, claimEvent, createdEvent, never, sampleTheme } from './samples.ts';

const PARTS = SHAPE.flatMap(({ shortName, fields }) => [
  shortName,
  ...fields.map(({ key }) => `${shortName}.${key}`),
]);
const whole = { ok: true, value: { version: SHAPE_VERSION, needed: SHAPE_VERSION, missing: [] } };

let account: LocalZendesk;
beforeEach(async () => {
  account = await startAccount({ seed: 'empty', setUp: [] });
});
afterEach(() => account.stop());

const setUpOf = async (user: string) => zendeskAccountSetUp(await connectAs(account, user));

describe('an account without our objects', () => {
  it('is told apart from an empty one', async () => {
    const zendesk = await connectAs(account, 'aylin');
    const store = zendeskThemeStore(zendesk);
    const notSetUp = { ok: false, failure: { kind: 'notSetUp' } };
    expect(await store.listThemes(null, never)).toMatchObject(notSetUp);
    expect(await store.saveTheme(sampleTheme('x'))).toMatchObject(notSetUp);
    expect(await store.writeEvent(createdEvent(sampleTheme('x'), AYLIN))).toMatchObject(notSetUp);
    expect(await zendeskAccountSetUp(zendesk).check(never)).toEqual({
      ok: true,
      value: { version: 0, needed: SHAPE_VERSION, missing: [...PARTS, 'entry.shape'] },
    });
  });

  it('is told apart from one whose plan has none, and from one that refuses', async () => {
    const setUp = zendeskAccountSetUp(await connectAs(account, 'renee'));
    for (const [failStatus, kind] of [
      [404, 'notOnPlan'],
      [403, 'forbidden'],
    ] as const) {
      await weather(account, { failNext: 9, failStatus });
      expect(await setUp.check(never)).toMatchObject({ ok: false, failure: { kind } });
    }
  });

  it('gets them from an admin with one click, and is then ready for everybody', async () => {
    const progress = vi.fn();
    expect(await (await setUpOf('renee')).run(progress, never)).toEqual(whole);
    const total = PARTS.length + 1;
    expect(progress.mock.calls.at(0)).toEqual([0, total]);
    expect(progress.mock.calls.at(-1)).toEqual([total, total]);
    expect(await (await setUpOf('aylin')).check(never)).toEqual(whole);
    const store = zendeskThemeStore(await connectAs(account, 'aylin'));
    const theme = sampleTheme('first');
    expect(await store.listThemes(null, never)).toMatchObject({ ok: true, value: { items: [] } });
    expect(await store.writeEvent(createdEvent(theme, AYLIN))).toMatchObject({
      ok: true,
      value: { taken: false },
    });
    expect(await store.writeEvent(claimEvent(theme, AYLIN))).toMatchObject({ ok: true });
    expect(await store.journalOfTheme(theme.id, never)).toMatchObject({
      ok: true,
      value: { unreadable: [] },
    });
  });

  it('does not get them from anybody else', async () => {
    for (const user of ['aylin', 'hana']) {
      const run = await (await setUpOf(user)).run(() => undefined, never);
      expect(run).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
    }
  });

  it('goes on where a set-up stopped half-way, and nothing is made twice', async () => {
    let made = 0;
    const stop = new AbortController();
    const first = await (
      await setUpOf('renee')
    ).run((done) => {
      made = done;
      if (done === 7) void weather(account, { failNext: 1_000, failStatus: 503 });
    }, stop.signal);
    expect(first).toMatchObject({ ok: false, failure: { kind: 'failing' } });
    expect(made).toBeLessThan(PARTS.length);
    await weather(account, { failNext: 0 });
    const check = await (await setUpOf('renee')).check(never);
    expect(check.ok && check.value.missing.length).toBeGreaterThan(1);
    expect(check.ok && check.value.missing.length).toBeLessThan(PARTS.length + 1);
    expect(await (await setUpOf('renee')).run(() => undefined, never)).toEqual(whole);
    expect(await (await setUpOf('renee')).run(() => undefined, never)).toEqual(whole);
    const { body } = await asAdmin(account, 'GET', `/api/v2/custom_objects/${THEME}/fields`);
    const keys = (body['custom_object_fields'] as readonly { readonly key: string }[]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }, 120_000);

  it('takes a part whose answer was lost for made', async () => {
    await weather(account, { failNext: 0 });
    const setUp = await setUpOf('renee');
    let isLost = false;
    const run = await setUp.run((done) => {
      if (done !== 3 || isLost) return;
      isLost = true;
      void weather(account, { failNext: 1, failStatus: 502, commitThenFail: true });
    }, never);
    expect(run).toEqual(whole);
  });

  it('is set up once by two admins at the same moment', async () => {
    const runs = await Promise.all([
      (await setUpOf('renee')).run(() => undefined, never),
      (await setUpOf('renee')).run(() => undefined, never),
    ]);
    expect(runs).toEqual([whole, whole]);
  });

  it('with a field of our key but another type says which', async () => {
    const object = { key: THEME, title: 'Theme', title_pluralized: 'Themes' };
    await asAdmin(account, 'POST', '/api/v2/custom_objects', { custom_object: object });
    const field = { key: 'people', title: 'People', type: 'text' };
    await asAdmin(account, 'POST', `/api/v2/custom_objects/${THEME}/fields`, { custom_object_field: field });
    expect(await (await setUpOf('renee')).run(() => undefined, never)).toEqual({
      ok: false,
      failure: { kind: 'unreadable', what: 'set up', path: `${THEME}.people` },
    });
  });
});

describe('checking', () => {
  it('finds a half set-up although themes can be read and written', async () => {
    const object = SHAPE.find(({ key }) => key === THEME);
    await asAdmin(account, 'POST', '/api/v2/custom_objects', {
      custom_object: { key: THEME, title: 'Theme', title_pluralized: 'Themes' },
    });
    for (const field of object?.fields ?? []) {
      const body = { custom_object_field: fieldBody(field) };
      await asAdmin(account, 'POST', `/api/v2/custom_objects/${THEME}/fields`, body);
    }
    const zendesk = await connectAs(account, 'aylin');
    const store = zendeskThemeStore(zendesk);
    expect(await store.listThemes(null, never)).toMatchObject({ ok: true });
    const created = await store.writeEvent(createdEvent(sampleTheme('half'), AYLIN));
    expect(created).toMatchObject({ ok: false, failure: { kind: 'notSetUp' } });
    const check = await zendeskAccountSetUp(zendesk).check(never);
    expect(check.ok && check.value.missing).toEqual(
      expect.arrayContaining(['mention', 'event', 'event.kind', 'entry', 'entry.shape']),
    );
    expect(check.ok && check.value.missing).not.toContain('theme');
  });

  it('finds an object that was deleted after the set-up, and the next set-up brings it back', async () => {
    await (await setUpOf('renee')).run(() => undefined, never);
    await asAdmin(account, 'DELETE', `/api/v2/custom_objects/${EVENT}`);
    const zendesk = await connectAs(account, 'renee');
    const store = zendeskThemeStore(zendesk);
    await store.saveTheme(sampleTheme('left'));
    expect(await store.journalOfTheme(sampleTheme('left').id, never)).toMatchObject({
      ok: false,
      failure: { kind: 'notSetUp' },
    });
    const setUp = zendeskAccountSetUp(zendesk);
    const check = await setUp.check(never);
    expect(check.ok && check.value.missing[0]).toBe('event');
    expect(await setUp.run(() => undefined, never)).toEqual(whole);
    expect(await setUp.check(never)).toEqual(whole);
  });

  it('brings data of the shape before up to date: what is new is made, and the version is written', async () => {
    await (await setUpOf('renee')).run(() => undefined, never);
    await asAdmin(account, 'DELETE', `/api/v2/custom_objects/${THEME}/fields/answer`);
    const path = '/api/v2/custom_objects/groundswell_entry/records?external_id=shape';
    const record = {
      name: 'shape',
      external_id: 'shape',
      custom_object_fields: { kind: 'shape', body: '{"version":1}' },
    };
    await asAdmin(account, 'PATCH', path, { custom_object_record: record });
    expect(await (await setUpOf('aylin')).check(never)).toEqual({
      ok: true,
      value: { version: 1, needed: SHAPE_VERSION, missing: ['theme.answer', 'entry.shape'] },
    });
    expect(await (await setUpOf('renee')).run(() => undefined, never)).toEqual(whole);
    expect(await (await setUpOf('aylin')).check(never)).toEqual(whole);
  });

  it('costs nothing once themes were read', async () => {
    await (await setUpOf('renee')).run(() => undefined, never);
    await zendeskThemeStore(await connectAs(account, 'renee')).saveTheme(sampleTheme('known'));
    const asked: string[] = [];
    const zendesk = await connectAs(account, 'aylin', {
      url: account.url,
      onRequest: ({ url }) => void asked.push(String(url)),
    });
    await zendeskThemeStore(zendesk).listThemes(null, never);
    expect(await zendeskAccountSetUp(zendesk).check(never)).toEqual(whole);
    expect(asked).toHaveLength(1);
  });
});
