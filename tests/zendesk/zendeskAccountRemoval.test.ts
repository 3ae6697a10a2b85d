import { afterEach, describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import { draftConcern, draftLaunch, draftObjection } from '#domain/launch/draftLaunch.ts';
import { foldLaunches } from '#domain/launch/foldLaunches.ts';
import { draftKudos } from '#domain/ledger/KudosEvent.ts';
import { personKey, replyTurnId } from '#domain/outcome/ReplyEvent.ts';
import { draftCreation } from '#domain/theme/draftCreation.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskAccountRemoval } from '#zendesk/zendeskAccountRemoval.ts';
import { zendeskAccountSetUp } from '#zendesk/zendeskAccountSetUp.ts';
import { zendeskMacros } from '#zendesk/zendeskMacros.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { asAdmin, connectAs, startAccount, weather } from './localAccount.ts';
import { AYLIN } from './samples.ts';

const { signal } = new AbortController();
let account: LocalZendesk;
afterEach(() => account.stop());

async function removalOf(user: string) {
  account = await startAccount({ weather: { jobDelayMs: 0 } });
  await asAdmin(account, 'POST', '/api/v2/custom_objects/groundswell_theme/records', {
    custom_object_record: { name: 'A theme', external_id: 'a', custom_object_fields: { kind: 'request' } },
  });
  return zendeskAccountRemoval(await connectAs(account, user));
}

describe('what is ours in an account', () => {
  it('is listed with how many records it has, what keeps others from writing first, and read whole', async () => {
    const removal = await removalOf('renee');
    const listed = await removal.list(signal);
    expect(listed.ok && listed.value.map(({ key }) => key)).toEqual([
      'groundswell_entry',
      'groundswell_mention',
      'groundswell_event',
      'groundswell_theme',
    ]);
    // Zendesk counts now and then only.
    expect(listed.ok && listed.value.every(({ records }) => typeof records === 'number')).toBe(true);
    const records = await removal.records('groundswell_theme', signal, () => undefined);
    expect(records).toMatchObject({ value: [{ name: 'A theme', external_id: 'a' }] });
  });

  it('are everybody’s macros that the app made, however many others there are, and no other', async () => {
    account = await startAccount({ weather: { jobDelayMs: 0 } });
    const [aylin, renee] = [await connectAs(account, 'aylin'), await connectAs(account, 'renee')];
    const draft = { title: 'Groundswell::Dark mode (en)', text: 'It is planned.' };
    const told = 'ab12cd34ef.released.9000007.a1b2c3d4e5f';
    const ofAylin = await zendeskMacros(aylin, AYLIN).save({ ...draft, marker: `${told} en` }, false);
    const shared = zendeskMacros(renee, asId('9000007'));
    const ofAll = await shared.save({ ...draft, marker: `${told}.2 pt-BR` }, true);
    if (!ofAylin.ok || !ofAll.ok) throw new Error('not saved');
    await shared.retire(ofAll.value);
    const actions = [{ field: 'status', value: 'open' }];
    for (let n = 0; n < 120; n++)
      await asAdmin(account, 'POST', '/api/v2/macros', {
        macro: { title: `M ${n}`, description: 'Groundswell of requests', actions },
      });
    const removal = zendeskAccountRemoval(renee);
    const macros = await removal.macros(signal);
    expect(macros).toMatchObject({
      value: [{ id: ofAylin.value, title: draft.title }, { id: ofAll.value }],
    });
    for (const id of [ofAylin.value, ofAll.value, ofAll.value])
      expect(await removal.removeMacro(id)).toEqual(ok(undefined));
    expect(await removal.macros(signal)).toEqual(ok([]));
    const left = await asAdmin(account, 'GET', '/api/v2/macros?page[size]=100');
    expect(left.body).toMatchObject({ macros: { length: 100 } });
  });

  it('is removed once, and being gone already is no failure', async () => {
    const removal = await removalOf('renee');
    expect((await removal.remove('groundswell_theme', signal)).ok).toBe(true);
    expect((await removal.remove('groundswell_theme', signal)).ok).toBe(true);
    const listed = await removal.list(signal);
    expect(listed.ok && listed.value.map(({ key }) => key)).not.toContain('groundswell_theme');
  });

  it('goes out whole and is gone: launches, concerns, replies and kudos among it', async () => {
    account = await startAccount({ weather: { jobDelayMs: 0 } });
    const theme = asId<ThemeId>('theme00001');
    const store = zendeskThemeStore(await connectAs(account, 'aylin'));
    const by = { actor: AYLIN, at: instant(0) };
    const created = draftCreation({ id: theme, name: 'Dark mode', kind: 'request', tag: 'gs_dark' }, by);
    const id = asId<ThemeId>('launch0001');
    const made = draftLaunch(id, { name: 'Dark mode', on: null, themeId: theme }, by);
    const launched = foldLaunches([made]).byId.get(id);
    if (launched === undefined) throw new Error('no launch');
    const said = { kind: 'price', text: 'Too dear', quotes: [] } as const;
    const raised = draftObjection(launched, said, 'n1', by);
    const objection = { id: raised.id, concerns: [] };
    const concern = draftConcern(launched, objection, { to: AYLIN, dueOn: '2026-12-01' }, by);
    const place = { ticketId: asId<TicketId>('7'), words: 'a1b2c3d4e5f', start: 0 };
    const facts = { ...place, to: asId<UserId>('2'), end: 9, person: 'a1b2c3d4e5f', attempt: 'n1' };
    const person = personKey(theme, asId('4001'));
    const claimed = {
      ...{ id: replyTurnId(theme, person, 1), kind: 'reply.claimed', themeId: theme, ...by },
      ...{ payload: { turn: 1, person, ticketId: place.ticketId }, after: null, recordId: null },
    } as const;
    const all = [created, made, raised, concern, draftKudos(facts, by), claimed];
    for (const event of all) expect(await store.writeEvent(event)).toMatchObject({ ok: true });
    const removal = zendeskAccountRemoval(await connectAs(account, 'renee'));
    const told = await removal.records('groundswell_event', signal, () => undefined);
    const whole = JSON.stringify(told);
    for (const { kind, id: event } of all) {
      expect(whole).toContain(`"${kind}"`);
      expect(whole).toContain(`"${event}"`);
    }
    const listed = await removal.list(signal);
    for (const { key } of listed.ok ? listed.value : [])
      expect((await removal.remove(key, signal)).ok).toBe(true);
    expect(await removal.list(signal)).toEqual(ok([]));
  });

  it('is emptied first where Zendesk does not delete what has records', async () => {
    const removal = await removalOf('renee');
    await weather(account, { failNext: 1, failStatus: 422 });
    expect((await removal.remove('groundswell_theme', signal)).ok).toBe(true);
    const left = await asAdmin(account, 'GET', '/api/v2/custom_objects/groundswell_theme');
    expect(left.status).toBe(404);
  });

  it('is the only thing that is ever removed', async () => {
    const removal = await removalOf('renee');
    expect(await removal.remove('orders', signal)).toMatchObject({ failure: { kind: 'refused' } });
    expect(account.log().filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  it('is not removed by who is no admin', async () => {
    const removal = await removalOf('aylin');
    expect(await removal.remove('groundswell_theme', signal)).toMatchObject({
      failure: { kind: 'forbidden' },
    });
  });

  it('can be set up again afterwards', async () => {
    account = await startAccount({ weather: { jobDelayMs: 0 } });
    const zendesk = await connectAs(account, 'renee');
    const removal = zendeskAccountRemoval(zendesk);
    const listed = await removal.list(signal);
    for (const { key } of listed.ok ? listed.value : []) await removal.remove(key, signal);
    const setUp = zendeskAccountSetUp(zendesk);
    const lacking = await setUp.check(signal);
    expect(lacking.ok && lacking.value.missing.length).toBeGreaterThan(10);
    expect(await setUp.run(() => undefined, signal)).toMatchObject({ value: { missing: [] } });
  });
});
