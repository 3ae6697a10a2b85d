import { afterEach, describe, expect, it } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import { SHAPE_VERSION } from '#zendesk/records/shape.ts';
import { zendeskAccountSettings } from '#zendesk/zendeskAccountSettings.ts';
import { zendeskSettingHistory } from '#zendesk/zendeskSettingHistory.ts';
import { zendeskAccountSetUp } from '#zendesk/zendeskAccountSetUp.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { accountSettingsContract } from '../ports/AccountSettings.contract.ts';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';
import { AYLIN } from './samples.ts';

const { signal } = new AbortController();
const ENTRIES = '/api/v2/custom_objects/groundswell_entry/records';
let account: LocalZendesk | undefined;

async function settingsOf(user: string) {
  account ??= await startAccount();
  return zendeskAccountSettings(await connectAs(account, user));
}

afterEach(async () => {
  await account?.stop();
  account = undefined;
});

accountSettingsContract(() => settingsOf('renee'));

describe('settings in the account', () => {
  it('say the version of the data, and that nothing is set up', async () => {
    account = await startAccount({ setUp: [] });
    const zendesk = await connectAs(account, 'renee');
    const settings = zendeskAccountSettings(zendesk);
    expect(await settings.read(signal)).toMatchObject({ ok: false, failure: { kind: 'notSetUp' } });
    await zendeskAccountSetUp(zendesk).run(() => undefined, signal);
    expect(await settings.read(signal)).toMatchObject({ ok: true, value: { version: SHAPE_VERSION } });
  });

  it('are read by every agent with one request where nobody said anything, with two otherwise', async () => {
    account = await startAccount();
    let asked = 0;
    const onRequest = () => asked++;
    const aylin = zendeskAccountSettings(await connectAs(account, 'aylin', { onRequest }));
    await aylin.read(signal);
    expect(asked).toBe(1);
    await (await settingsOf('renee')).save('pilot', { groups: ['1'] });
    asked = 0;
    const read = await aylin.read(signal);
    expect(read.ok && read.value.settings.pilot).toEqual({ groups: ['1'] });
    expect(asked).toBe(2);
  });

  it('are read with one request for a first screen, but for what is kept from the app', async () => {
    account = await startAccount();
    let asked = 0;
    const onRequest = () => asked++;
    const renee = await settingsOf('renee');
    await renee.save('home', 'fernway');
    await renee.noteGroups(['360', '12']);
    const aylin = zendeskAccountSettings(await connectAs(account, 'aylin', { onRequest }));
    const quick = await aylin.read(signal, true);
    expect(quick.ok && [quick.value.settings.home, quick.value.notedGroups]).toEqual([
      'fernway',
      ['360', '12'],
    ]);
    expect(asked).toBe(1);
    await (await settingsOf('tom')).save('privacy', { ...DEFAULT_SETTINGS.privacy, redacts: false });
    asked = 0;
    const hostile = await aylin.read(signal, true);
    expect(hostile.ok && [hostile.value.settings.privacy, hostile.value.doubtful]).toEqual([
      DEFAULT_SETTINGS.privacy,
      ['privacy'],
    ]);
    expect(asked).toBeGreaterThan(1);
  });

  it('ask who is an admin once a day, and say of a quick reading whether it left something open', async () => {
    account = await startAccount();
    let asked = 0;
    const aylin = zendeskAccountSettings(await connectAs(account, 'aylin', { onRequest: () => asked++ }));
    const read = async (...given: Parameters<typeof aylin.read>) => {
      const book = await aylin.read(...given);
      if (!book.ok) throw new Error(book.failure.kind);
      return book.value;
    };
    expect((await read(signal, true)).isPartial).toBeUndefined();
    await (await settingsOf('renee')).save('home', 'fernway');
    expect((await read(signal, true)).isPartial).toBe(true);
    asked = 0;
    const whole = await read(signal);
    // What the quick reading brought is not asked for again: only who is an admin.
    expect(asked).toBe(1);
    asked = 0;
    expect((await read(signal, true, whole.admins)).isPartial).toBeUndefined();
    expect(await read(signal, false, whole.admins)).toEqual(whole);
    expect(await read(signal, false, whole.admins)).toEqual(whole);
    expect(asked).toBe(2);
    // Somebody of whom nothing is known is asked about, and so is everybody a day later.
    await (await settingsOf('tom')).save('pilot', { groups: ['1'] });
    expect((await read(signal, false, whole.admins)).doubtful).toEqual(['pilot']);
    const { ids = [] } = whole.admins ?? {};
    const yesterday = { ids: [...ids, 'gone'], readAt: instant(0) };
    expect((await read(signal, false, yesterday)).admins?.ids).toEqual(ids);
  });

  it.each(['{"a":1}', '["12","x"]', 'no'])('note no groups where the record says %s', async (body) => {
    const settings = await settingsOf('renee');
    await settings.noteGroups(['12']);
    await asAdmin(account as LocalZendesk, 'PATCH', `${ENTRIES}?external_id=groups`, {
      custom_object_record: { name: 'groups', custom_object_fields: { body } },
    });
    const read = await settings.read(signal);
    expect(read.ok && read.value.notedGroups).toBeUndefined();
    expect(read.ok && read.value.doubtful).toEqual([]);
  });

  it('say who changed each section last, and when, and whether that counts', async () => {
    const before = Date.now() - 2_000;
    await (await settingsOf('renee')).save('home', 'fernway');
    await (await settingsOf('renee')).save('privacy', DEFAULT_SETTINGS.privacy);
    await (await settingsOf('tom')).save('privacy', { ...DEFAULT_SETTINGS.privacy, redacts: false });
    const read = await (await settingsOf('aylin')).read(signal);
    const { changes } = read.ok ? read.value : {};
    expect(changes).toMatchObject({
      home: { by: '9000007', counts: true },
      privacy: { by: '9000002', counts: false },
    });
    expect(changes?.pilot).toBeUndefined();
    expect(Date.parse(changes?.privacy?.at ?? '')).toBeGreaterThanOrEqual(before);
  });

  it('of an agent who is no admin do not count, and are doubtful', async () => {
    const agents = await settingsOf('tom');
    await agents.save('pilot', { groups: ['1'] });
    const read = await (await settingsOf('aylin')).read(signal);
    expect(read.ok && [read.value.settings.pilot, read.value.doubtful]).toEqual([
      DEFAULT_SETTINGS.pilot,
      ['pilot'],
    ]);
  });

  it('count as an admin left them where an agent changed them since', async () => {
    const admins = await settingsOf('renee');
    await admins.save('pilot', { groups: ['1'] });
    await admins.save('pilot', { groups: ['2'] });
    const agents = await settingsOf('tom');
    await agents.save('pilot', { groups: ['3'] });
    await (await settingsOf('marta')).save('pilot', { groups: [] });
    const read = await (await settingsOf('aylin')).read(signal);
    expect(read.ok && [read.value.settings.pilot, read.value.doubtful]).toEqual([{ groups: ['2'] }, []]);
  });

  it('count as an admin left them where an agent had made the record', async () => {
    await (await settingsOf('tom')).save('pilot', { groups: ['3'] });
    await (await settingsOf('renee')).save('pilot', { groups: ['1'] });
    await (await settingsOf('tom')).save('pilot', { groups: ['3'] });
    const read = await (await settingsOf('aylin')).read(signal);
    expect(read.ok && [read.value.settings.pilot, read.value.doubtful]).toEqual([{ groups: ['1'] }, []]);
  });

  it.each([
    ['of another type', '{"groups":"all"}'],
    ['no JSON', '{"groups":'],
    ['nothing', null],
  ])('whose record says %s are doubtful, not the defaults', async (_, body) => {
    const settings = await settingsOf('renee');
    await settings.save('pilot', { groups: ['1'] });
    await asAdmin(account as LocalZendesk, 'PATCH', `${ENTRIES}?external_id=setting.pilot`, {
      custom_object_record: { name: 'setting.pilot', custom_object_fields: { body } },
    });
    const read = await settings.read(signal);
    expect(read.ok && read.value.doubtful).toContain('pilot');
    expect(read.ok && read.value.settings.pilot).toEqual(DEFAULT_SETTINGS.pilot);
  });

  it('keep the parts that an older app did not know at their defaults', async () => {
    const settings = await settingsOf('renee');
    await settings.save('home', 'fernway');
    await asAdmin(account as LocalZendesk, 'PATCH', `${ENTRIES}?external_id=setting.privacy`, {
      custom_object_record: {
        name: 'setting.privacy',
        custom_object_fields: { body: '{"redacts":false}', kind: 'setting' },
      },
    });
    const read = await settings.read(signal);
    expect(read.ok && read.value.settings.privacy).toEqual({ ...DEFAULT_SETTINGS.privacy, redacts: false });
  });

  it('too many for a record are refused, and what was there stays', async () => {
    const settings = await settingsOf('renee');
    await settings.save('pilot', { groups: ['1'] });
    const many = Array.from({ length: 4_000 }, (_, n) => String(1_000_000 + n));
    expect(await settings.save('pilot', { groups: many })).toMatchObject({
      ok: false,
      failure: { kind: 'refused' },
    });
    const read = await settings.read(signal);
    expect(read.ok && read.value.settings.pilot).toEqual({ groups: ['1'] });
  });
});

const RENEE = '9000007';

describe('the history of a section', () => {
  it('names every change, the newest first, and who is no admin; nothing where nobody said anything', async () => {
    account = await startAccount();
    const history = zendeskSettingHistory(await connectAs(account, 'renee'));
    expect(await history.changes('pilot', signal)).toEqual({ ok: true, value: [] });
    for (const [n, who] of ['renee', 'aylin', 'renee', 'renee'].entries()) {
      account.clock.advance(60);
      await (await settingsOf(who)).save('pilot', { groups: [String(n)] });
    }
    const changes = await history.changes('pilot', signal);
    expect(changes.ok && changes.value.map(({ by, counts }) => [by, counts])).toEqual([
      [RENEE, true],
      [RENEE, true],
      [AYLIN, false],
      [RENEE, true],
    ]);
  });
});
