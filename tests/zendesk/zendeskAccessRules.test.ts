import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { AccessRole } from '#ports/AccessRules.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { ENTRY, EVENT, MENTION, recordsPath, THEME } from '#zendesk/records/shape.ts';
import { zendeskAccessRules } from '#zendesk/zendeskAccessRules.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';
import { AYLIN, claimEvent, createdEvent, never, sampleMention, sampleTheme } from './samples.ts';

const STAFF = 'custom-role-8500002';
const LIGHT = 'custom-role-8500001';
const theme = sampleTheme('guarded');
const quiet = () => undefined;
let account: LocalZendesk;
let ticket: TicketId;

beforeEach(async () => {
  account = await startAccount({ plan: 'enterprise' });
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=1');
  ticket = asId<TicketId>(String((body['tickets'] as readonly { readonly id: number }[])[0]?.id));
});
afterEach(() => account.stop());

const rulesOf = async (user = 'renee') => zendeskAccessRules(await connectAs(account, user));
const storeOf = async (user: string) => zendeskThemeStore(await connectAs(account, user));

async function checked(): Promise<readonly AccessRole[]> {
  const read = await (await rulesOf()).check(never);
  if (!read.ok || read.value === null) throw new Error('no roles');
  return read.value;
}
async function applied(...roleIds: string[]): Promise<readonly AccessRole[]> {
  const done = await (await rulesOf()).apply(roleIds, quiet, never);
  if (!done.ok || done.value === null) throw new Error('not applied');
  return done.value;
}
const wrongIn = (roles: readonly AccessRole[], id: string) =>
  roles
    .find((role) => role.id === id)
    ?.changes.map(({ thing, action, is, shouldBe }) => `${thing} ${action}: ${is} → ${shouldBe}`);

describe('rights of an account’s roles', () => {
  it('are compared with what they should be, role by role', async () => {
    const roles = await checked();
    expect(roles.map(({ name, isLight }) => [name, isLight])).toEqual([
      ['Staff', false],
      ['Team lead', false],
      ['Light agent', true],
      ['End user', true],
    ]);
    expect(wrongIn(roles, STAFF)).toEqual([
      ...['theme create: no → all', 'theme read: no → all', 'theme update: no → all'],
      ...['mention create: no → all', 'mention read: no → all', 'mention update: no → own'],
      ...['event create: no → all', 'event read: no → all', 'event update: no → own'],
      ...['entry create: no → all', 'entry read: no → all', 'entry update: no → own'],
    ]);
    expect(wrongIn(roles, LIGHT)).toEqual(
      ['theme', 'mention', 'event', 'entry'].map((thing) => `${thing} read: no → all`),
    );
    expect(wrongIn(roles, 'end-user')).toEqual([]);
  });

  it('are set for the roles that were chosen, and for no others', async () => {
    const progress: string[] = [];
    const done = await (await rulesOf()).apply([STAFF], (n, of) => progress.push(`${n}/${of}`), never);
    expect(progress).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
    expect(done.ok && done.value?.map(({ id, changes }) => [id, changes.length])).toEqual([
      [STAFF, 0],
      ['custom-role-8500003', 12],
      [LIGHT, 4],
      ['end-user', 0],
    ]);
  });

  it('can be set again: nothing is asked to change, and there is one rule an object', async () => {
    await applied(STAFF, LIGHT);
    const asked: string[] = [];
    const renee = await connectAs(account, 'renee', {
      onRequest: ({ type }) => void asked.push(String(type)),
    });
    await zendeskAccessRules(renee).apply([STAFF, LIGHT, 'custom-role-8500003'], quiet, never);
    expect(asked.filter((type) => type === 'POST')).toEqual([]);
    for (const object of [THEME, MENTION, EVENT, ENTRY]) {
      const { body } = await asAdmin(account, 'GET', `/api/v2/custom_objects/${object}/access_rules`);
      expect(body['access_rules']).toHaveLength(object === THEME ? 0 : 1);
    }
  });

  it('that somebody widened are narrowed again', async () => {
    await applied(STAFF);
    const path = `/api/v2/custom_objects/${MENTION}/permission_policies`;
    const widened = { update: { allowed: true, rule_id: null }, delete: { allowed: true, rule_id: null } };
    await asAdmin(account, 'PATCH', `${path}/${STAFF}`, { policy: { records: widened } });
    await asAdmin(account, 'PATCH', `${path}/end-user`, { policy: { records: { delete: widened.delete } } });
    const roles = await checked();
    expect(wrongIn(roles, STAFF)).toEqual(['mention update: all → own', 'mention delete: all → no']);
    expect(wrongIn(roles, 'end-user')).toEqual(['mention delete: all → no']);
    expect(wrongIn(await applied(STAFF, 'end-user'), STAFF)).toEqual([]);
  });

  it('stop where the page is left, and go on there', async () => {
    const abort = new AbortController();
    const stopped = await (await rulesOf()).apply([STAFF], (n) => n === 2 && abort.abort(), abort.signal);
    expect(stopped).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    expect(wrongIn(await checked(), STAFF)?.length).toBeLessThan(12);
    expect(wrongIn(await applied(STAFF), STAFF)).toEqual([]);
  });

  it('are not there on other plans, and not for agents', async () => {
    expect(await (await rulesOf('aylin')).check(never)).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden' },
    });
    await account.stop();
    account = await startAccount({ plan: 'growth' });
    expect(await (await rulesOf()).check(never)).toEqual({ ok: true, value: null });
    expect(await (await rulesOf()).apply([STAFF], quiet, never)).toEqual({ ok: true, value: null });
  });
});

describe('once rights are set', () => {
  const idOf = async (object: string, externalId: string) => {
    const { body } = await asAdmin(
      account,
      'GET',
      `${recordsPath(object)}?filter[external_ids]=${externalId}`,
    );
    return (body['custom_object_records'] as readonly { readonly id: string }[])[0]?.id ?? '';
  };

  it('agents do their work, and nobody changes or deletes what is another’s', async () => {
    await applied(STAFF, LIGHT);
    const [aylin, tom] = [await storeOf('aylin'), await storeOf('tom')];
    expect(await aylin.writeEvent(createdEvent(theme, AYLIN))).toMatchObject({ ok: true });
    expect(await aylin.writeEvent(claimEvent(theme, AYLIN))).toMatchObject({ ok: true });
    const mention = sampleMention(theme, ticket, AYLIN);
    expect(await aylin.saveMention(mention)).toMatchObject({ ok: true });
    expect(await aylin.saveMention({ ...mention, withdrawn: true })).toMatchObject({ ok: true });
    expect(await tom.saveTheme({ id: theme.id, name: 'Better name' })).toMatchObject({ ok: true });
    expect(await tom.mentionsOfTheme(theme.id, never)).toMatchObject({
      value: { items: [{ withdrawn: true }] },
    });
    const change = { custom_object_record: { custom_object_fields: {} } };
    for (const [object, externalId] of [
      [MENTION, mention.id],
      [EVENT, 'guarded.champion.1'],
    ] as const) {
      const path = `${recordsPath(object)}/${await idOf(object, externalId)}`;
      for (const user of ['tom', 'hana']) {
        expect((await asAdmin(account, 'PATCH', path, change, user)).status).toBe(403);
        expect((await asAdmin(account, 'DELETE', path, undefined, user)).status).toBe(403);
      }
      expect((await asAdmin(account, 'DELETE', path, undefined, 'aylin')).status).toBe(403);
    }
  });

  it('somebody who squats on a mention’s id, which then nobody else may change, costs nobody their tag', async () => {
    await applied(STAFF);
    const aylin = await storeOf('aylin');
    await aylin.writeEvent(createdEvent(theme, AYLIN));
    const mention = sampleMention(theme, ticket, AYLIN);
    const record = { name: 'mine', external_id: mention.id, custom_object_fields: {} };
    await asAdmin(account, 'POST', recordsPath(MENTION), { custom_object_record: record }, 'jonas');
    expect(await aylin.saveMention(mention)).toMatchObject({ ok: true, value: { id: mention.id } });
    expect(await aylin.mentionsOfTheme(theme.id, never)).toMatchObject({
      value: { items: [{ taggedBy: AYLIN }] },
    });
  });
});
