import { asId, type TicketId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import { standIn } from '#domain/mention/standIn.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { memoryOutbox } from '#storage/outbox/memoryOutbox.ts';
import { putBackOwn } from '#workflows/putBackOwn.ts';
import { EVENT, MENTION, recordsPath } from '#zendesk/records/shape.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asAdmin, connectAs, startAccount } from '../localAccount.ts';
import { AYLIN, claimEvent, createdEvent, never, sampleMention, sampleTheme, TOM } from '../samples.ts';

const theme = sampleTheme('damaged');
const HOUR = 3_600;
let account: LocalZendesk;
let ticket: TicketId;
let requester: string;

beforeEach(async () => {
  account = await startAccount({ now: '2026-11-22T12:00:00Z' });
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=1');
  const [found] = body['tickets'] as readonly { readonly id: number; readonly requester_id: number }[];
  ticket = asId<TicketId>(String(found?.id));
  requester = String(found?.requester_id);
  const store = await storeOf('aylin');
  await store.writeEvent(createdEvent(theme, AYLIN));
  await store.writeEvent(claimEvent(theme, AYLIN));
  await store.saveMention(mine());
});
afterEach(() => account.stop());

const mine = () => sampleMention(theme, ticket, AYLIN, { requesterId: asId(requester) });
const storeOf = async (user: string) => zendeskThemeStore(await connectAs(account, user));

async function recordOf(object: string, externalId: string) {
  const path = `${recordsPath(object)}?filter[external_ids]=${encodeURIComponent(externalId)}`;
  const { body } = await asAdmin(account, 'GET', path);
  const [record] = body['custom_object_records'] as readonly (Readonly<Record<string, unknown>> & {
    readonly id: string;
  })[];
  return record;
}

/** A colleague damages a record of Aylin's; gives its number. */
async function spoil(object: string, externalId: string, change: object, user = 'jonas'): Promise<string> {
  const id = (await recordOf(object, externalId))?.id ?? '';
  const path = `${recordsPath(object)}/${id}`;
  const { status } = await asAdmin(account, 'PATCH', path, { custom_object_record: change }, user);
  expect(status).toBe(200);
  return id;
}

/** Somebody opens the theme; gives how many of their records were put back. */
async function open(user: string, id = AYLIN) {
  const store = await storeOf(user);
  const [mentions, journal] = [
    await store.mentionsOfTheme(theme.id, never),
    await store.journalOfTheme(theme.id, never),
  ];
  if (!mentions.ok || !journal.ok) throw new Error('not read');
  const altered = [...(mentions.value.altered ?? []), ...(journal.value.altered ?? [])];
  const worker = { id } as Parameters<typeof putBackOwn>[0]['worker'];
  const read = { mentions: mentions.value.items, journal: journal.value.items, altered };
  const outside = { store, outbox: memoryOutbox(), worker, now: () => instant(account.clock.ms()) };
  return { ...(await putBackOwn(outside, read)), altered };
}

describe('a record that somebody else damaged', () => {
  it.each<[string, object]>([
    ['its quotes', { custom_object_fields: { quotes: '[]', quote: null } }],
    ['its ticket and theme', { custom_object_fields: { ticket: null } }],
    ['that it stands', { custom_object_fields: { withdrawn: true } }],
    ['its id', { external_id: 'gone' }],
  ])('(%s) is put back by its tagger’s app, and by nobody else’s', async (_, change) => {
    const before = await recordOf(MENTION, mine().id);
    account.clock.advance(60);
    const id = await spoil(MENTION, mine().id, change);
    account.clock.advance(60);
    expect(await open('tom', TOM)).toMatchObject({ done: 0, failure: null });
    expect(await open('aylin')).toMatchObject({ done: 1, failure: null });
    const after = await recordOf(MENTION, mine().id);
    const { quotes, ticket: on, withdrawn } = before?.['custom_object_fields'] as Record<string, unknown>;
    expect(after).toMatchObject({
      id,
      external_id: mine().id,
      updated_by_user_id: AYLIN,
      custom_object_fields: { quotes, ticket: on, withdrawn },
    });
    expect((await open('tom', TOM)).altered).toEqual([]);
  });

  it('is put back under the suffix that it had because of a squatter', async () => {
    const other = { ...mine(), taggedBy: TOM, id: sampleMention(theme, ticket, TOM).id };
    const squatted = { name: 'x', external_id: other.id, custom_object_fields: {} };
    await asAdmin(account, 'POST', recordsPath(MENTION), { custom_object_record: squatted }, 'jonas');
    await (await storeOf('tom')).saveMention(other);
    account.clock.advance(60);
    await spoil(MENTION, `${other.id}.2`, { custom_object_fields: { quotes: '[]' } });
    expect(await open('tom', TOM)).toMatchObject({ done: 1 });
    expect(await recordOf(MENTION, `${other.id}.2`)).toMatchObject({ updated_by_user_id: TOM });
  });

  it('may be an event', async () => {
    account.clock.advance(60);
    const fields = { kind: 'x', payload: '{}', after: 'y' };
    const id = await spoil(EVENT, 'damaged.champion.1', { custom_object_fields: fields });
    account.clock.advance(60);
    expect(await open('aylin')).toMatchObject({ done: 1 });
    expect(await recordOf(EVENT, 'damaged.champion.1')).toMatchObject({
      id,
      custom_object_fields: { kind: 'champion.claimed', payload: '{"turn":1}', after: null },
    });
    expect((await open('aylin')).altered).toEqual([]);
  });

  it('is fought over once a day', async () => {
    const again = () => spoil(MENTION, mine().id, { custom_object_fields: { quotes: '[]' } });
    account.clock.advance(60);
    await again();
    expect(await open('aylin')).toMatchObject({ done: 1 });
    for (let hours = 0; hours < 20; hours += 5) {
      account.clock.advance(5 * HOUR);
      await again();
      const opened = await open('aylin');
      expect(opened).toMatchObject({ done: 0, failure: null });
      expect(opened.altered).toMatchObject([{ counts: true }]);
    }
    account.clock.advance(5 * HOUR);
    expect(await open('aylin')).toMatchObject({ done: 1 });
  });

  it('stays as an admin made it, who may have had reasons', async () => {
    account.clock.advance(60);
    await spoil(MENTION, mine().id, { custom_object_fields: { quotes: '[]' } }, 'renee');
    expect(await open('aylin')).toMatchObject({ done: 0, failure: null });
    expect(await recordOf(MENTION, mine().id)).toMatchObject({ updated_by_user_id: '9000007' });
  });

  it('stays away once it was deleted', async () => {
    account.clock.advance(60);
    const id = await spoil(MENTION, mine().id, { custom_object_fields: { quotes: '[]' } });
    const store = await storeOf('aylin');
    const listed = await store.mentionsOfTheme(theme.id, never);
    const [altered] = (listed.ok && listed.value.altered) || [];
    await asAdmin(account, 'DELETE', `${recordsPath(MENTION)}/${id}`);
    if (altered === undefined) throw new Error('nothing altered');
    expect(await store.putBack(altered, mine())).toEqual({ ok: true, value: false });
    expect(await recordOf(MENTION, mine().id)).toBeUndefined();
  });

  it('stays as it is where its customer was erased', async () => {
    account.clock.advance(60);
    await spoil(MENTION, mine().id, { custom_object_fields: { quotes: '[]' } });
    const renee = { actor: asId<typeof AYLIN>('9000007'), at: instant(account.clock.ms()) };
    const [erasure] = draftErasure([mine()], new Map(), asId(requester), standIn('n1'), renee);
    if (erasure === undefined) throw new Error('nothing to erase');
    await (await storeOf('renee')).writeEvent(erasure);
    expect(await open('aylin')).toMatchObject({ done: 0, failure: null });
    expect(await recordOf(MENTION, mine().id)).toMatchObject({ updated_by_user_id: '9000004' });
  });

  it('stays as its tagger wrote it meanwhile in another tab', async () => {
    account.clock.advance(60);
    await spoil(MENTION, mine().id, { custom_object_fields: { quotes: '[]' } });
    const store = await storeOf('aylin');
    const listed = await store.mentionsOfTheme(theme.id, never);
    const [altered] = (listed.ok && listed.value.altered) || [];
    account.clock.advance(1);
    await (await storeOf('aylin')).saveMention({ ...mine(), withdrawn: true });
    if (altered === undefined) throw new Error('nothing altered');
    expect(await store.putBack(altered, mine())).toEqual({ ok: true, value: false });
    expect(await store.mentionsOfTheme(theme.id, never)).toMatchObject({
      value: { items: [{ withdrawn: true }] },
    });
  });
});
