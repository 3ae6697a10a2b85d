import { asId, type TicketId } from '#domain/basis/Id.ts';
import { foldChampion } from '#domain/champion/foldChampion.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import { eventRecordBody } from '#zendesk/records/eventRecord.ts';
import { EVENT, MENTION, recordsPath } from '#zendesk/records/shape.ts';
import { connectZendesk } from '#zendesk/connectZendesk.ts';
import type { ZafClient } from '#zendesk/frame/ZafClient.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asAdmin, connectAs, startAccount } from '../localAccount.ts';
import { nodeZaf } from '../nodeZaf.ts';
import { requestCheck } from '../requestCheck.ts';
import {
  AYLIN,
  claimEvent,
  createdEvent,
  never,
  sampleMention,
  sampleQuote,
  sampleTheme,
} from '../samples.ts';

const theme = sampleTheme('tampered');
const HISTORY = /\/records\/[0-9A-Z]{26}\/events/;

let account: LocalZendesk;
let store: ThemeStore;
let ticket: TicketId;
let asked: string[] = [];
const check = requestCheck();

beforeEach(async () => {
  account = await startAccount({ now: '2026-11-22T12:00:00Z' });
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=1');
  ticket = asId<TicketId>(String((body['tickets'] as readonly { readonly id: number }[])[0]?.id));
  store = await storeOf('aylin');
  await store.writeEvent(createdEvent(theme, AYLIN));
  await store.writeEvent(claimEvent(theme, AYLIN));
  await store.saveMention(sampleMention(theme, ticket, AYLIN));
  asked = [];
});
afterEach(() => account.stop());

const storeOf = async (user: string) =>
  zendeskThemeStore(
    await connectAs(account, user, {
      onRequest: (options) => {
        check(options);
        asked.push(String(options['url']));
      },
    }),
  );
const histories = () => asked.filter((url) => HISTORY.test(url)).length;

/** A colleague changes a record of Aylin's through Zendesk's own pages. */
async function spoil(object: string, externalId: string, change: object, user = 'jonas') {
  const { body } = await asAdmin(
    account,
    'GET',
    `${recordsPath(object)}?filter[external_ids]=${encodeURIComponent(externalId)}`,
  );
  const [found] = body['custom_object_records'] as readonly { readonly id: string }[];
  const id = found?.id ?? '';
  const { status } = await asAdmin(
    account,
    'PATCH',
    `${recordsPath(object)}/${id}`,
    { custom_object_record: change },
    user,
  );
  expect(status).toBe(200);
  return id;
}
const spoilClaim = (change: object, user?: string) => spoil(EVENT, 'tampered.champion.1', change, user);
const mentionId = () => sampleMention(theme, ticket, AYLIN).id;

async function journal(of: ThemeStore = store) {
  const listed = await of.journalOfTheme(theme.id, never);
  if (!listed.ok) throw new Error(listed.failure.kind);
  return listed.value;
}
async function mentions(of: ThemeStore = store) {
  const listed = await of.mentionsOfTheme(theme.id, never);
  if (!listed.ok) throw new Error(listed.failure.kind);
  return listed.value;
}

it('asks for no history where nothing was changed', async () => {
  expect((await journal()).altered).toBeUndefined();
  expect((await mentions()).altered).toBeUndefined();
  expect(histories()).toBe(0);
});

describe('an event', () => {
  it.each<[string, object, string]>([
    ['its payload', { custom_object_fields: { payload: '{"turn":7}' } }, 'jonas'],
    ['its kind', { custom_object_fields: { kind: 'champion.steppedDown' } }, 'jonas'],
    ['its id', { external_id: 'tampered.champion.9' }, 'jonas'],
    [
      'everything',
      { external_id: 'x.y', custom_object_fields: { kind: 'a', payload: 'b', after: 'c' } },
      'jonas',
    ],
    ['as its own actor, which nobody may', { custom_object_fields: { payload: '{"turn":7}' } }, 'aylin'],
  ])('counts as it was created after somebody changed %s', async (_, change, user) => {
    const before = await journal();
    account.clock.advance(60);
    const recordId = await spoilClaim(change, user);
    const { items, unreadable, altered } = await journal();
    expect(items.toSorted(byId)).toEqual(before.items.toSorted(byId));
    expect(unreadable).toEqual([]);
    const by = user === 'jonas' ? '9000004' : AYLIN;
    const at = '2026-11-22T12:01:00.000Z';
    const remedy = { author: AYLIN, externalId: 'tampered.champion.1', notBefore: at };
    expect(altered).toEqual([{ recordId, why: 'changed', by, at, counts: true, remedy }]);
    expect(foldChampion(items).championId).toBe(AYLIN);
  });

  it('costs one request until it is changed again', async () => {
    await spoilClaim({ custom_object_fields: { payload: '{"turn":7}' } });
    await journal();
    await journal();
    expect(histories()).toBe(1);
    account.clock.advance(5);
    await spoilClaim({ custom_object_fields: { payload: '{"turn":8}' } });
    expect((await journal()).altered).toMatchObject([{ counts: true }]);
    expect(histories()).toBe(2);
  });

  it('whose copies for Zendesk’s lists were changed is not told', async () => {
    await spoilClaim({ name: 'Look here', custom_object_fields: { actor: '9000004', at: 'noon' } });
    expect((await journal()).altered).toBeUndefined();
    expect(histories()).toBe(1);
  });

  it('that was put back as it was is not told', async () => {
    await spoilClaim({ custom_object_fields: { payload: '{"turn":7}' } });
    account.clock.advance(5);
    await spoilClaim({ custom_object_fields: { payload: '{"turn":1}' } }, 'aylin');
    expect((await journal()).altered).toBeUndefined();
  });

  it.each<[string, number]>([
    ['forbidden', 403],
    ['not there', 404],
    ['refused', 422],
  ])('does not count and is told where its history is %s', async (_, status) => {
    const recordId = await spoilClaim({ custom_object_fields: { payload: '{"turn":7}' } });
    const { items, altered } = await journal(await withHistory({ status }));
    expect(items.map(({ kind }) => kind)).toEqual(['theme.created']);
    expect(altered).toMatchObject([{ recordId, why: 'changed', by: '9000004', counts: false }]);
  });

  it('does not count where its history says something that is not understood', async () => {
    await spoilClaim({ custom_object_fields: { payload: '{"turn":7}' } });
    const events = [{ type: 'record_updated', properties: 'x' }, { type: 'record_created' }];
    const { items, altered } = await journal(await withHistory({ status: 200, body: { events } }));
    expect(items).toHaveLength(1);
    expect(altered).toMatchObject([{ counts: false }]);
  });

  it('is not left out because Zendesk is busy now: the whole journal fails then', async () => {
    await spoilClaim({ custom_object_fields: { payload: '{"turn":7}' } });
    const busy = await withHistory({ status: 503 });
    expect(await busy.journalOfTheme(theme.id, never)).toMatchObject({
      ok: false,
      failure: { kind: 'failing' },
    });
  });

  it('that was changed a hundred times has more than one page of history', async () => {
    for (let n = 0; n < 105; n++)
      await spoilClaim({ custom_object_fields: { payload: `{"turn":${n + 2}}` } }, n % 2 ? 'jonas' : 'tom');
    const { items, altered } = await journal();
    expect(foldChampion(items).championId).toBe(AYLIN);
    expect(altered).toMatchObject([{ counts: true }]);
    expect(histories()).toBe(2);
  });

  it('is known again by the retry of its own write, though somebody changed it meanwhile', async () => {
    await spoilClaim({ custom_object_fields: { payload: '{"turn":7}' } });
    expect(await store.writeEvent(claimEvent(theme, AYLIN))).toMatchObject({ value: { taken: false } });
  });
});

describe('a mention', () => {
  it.each<[string, object]>([
    ['its quotes', { custom_object_fields: { quotes: '[]' } }],
    ['withdrawn', { custom_object_fields: { withdrawn: true } }],
    ['its customer', { custom_object_fields: { requester: '9000004', brand: 7 } }],
    ['its id, to be a colleague’s', { external_id: '1.tampered.9000002' }],
  ])('counts as its tagger wrote it after somebody changed %s', async (_, change) => {
    const before = await mentions();
    account.clock.advance(60);
    const recordId = await spoil(MENTION, mentionId(), change);
    const { items, altered } = await mentions(await storeOf('tom'));
    const changedAt = '2026-11-22T12:01:00.000Z';
    expect(items).toEqual(before.items.map((mention) => ({ ...mention, changedAt })));
    expect(altered).toMatchObject([{ recordId, why: 'changed', by: '9000004', counts: true }]);
  });

  it('counts as its tagger wrote it last, between two others', async () => {
    await spoil(MENTION, mentionId(), { custom_object_fields: { quotes: '[]' } });
    account.clock.advance(1);
    const later = [sampleQuote('We paste it by hand.'), sampleQuote('Every day.', { start: 40 })];
    await store.saveMention(sampleMention(theme, ticket, AYLIN, { quotes: later }));
    account.clock.advance(1);
    await spoil(MENTION, mentionId(), { custom_object_fields: { quotes: 'x', withdrawn: true } });
    expect((await mentions()).items).toMatchObject([{ quotes: later, withdrawn: false }]);
  });

  it('that its tagger changes costs no history', async () => {
    account.clock.advance(60);
    await store.saveMention(sampleMention(theme, ticket, AYLIN, { withdrawn: true }));
    expect((await mentions()).items).toMatchObject([{ withdrawn: true }]);
    expect(histories()).toBe(0);
  });
});

it('reads at most twenty histories for one list, and the rest the next time', async () => {
  for (let n = 2; n < 27; n++) {
    const body = eventRecordBody(claimEvent(theme, AYLIN, n));
    await asAdmin(account, 'POST', recordsPath(EVENT), body, 'aylin');
    await spoil(EVENT, `tampered.champion.${n}`, { custom_object_fields: { payload: '{}' } });
  }
  const first = await journal();
  expect(first.altered?.filter(({ counts }) => counts)).toHaveLength(20);
  expect(first.altered?.filter(({ counts }) => !counts)).toHaveLength(5);
  const second = await journal();
  expect(second.altered?.filter(({ counts }) => counts)).toHaveLength(25);
  expect(histories()).toBe(25);
});

/** A store to which the account answers so when it is asked for a history. */
async function withHistory({ status, body = {} }: { status: number; body?: object }): Promise<ThemeStore> {
  const client = nodeZaf({ url: account.url });
  const answer: unknown = { status, responseText: JSON.stringify(body), responseJSON: body, headers: {} };
  const request: ZafClient['request'] = async (options) => {
    if (!HISTORY.test(String(options['url']))) return client.request(options);
    if (status === 200) return answer;
    throw answer;
  };
  const connected = await connectZendesk({
    scope: { ZAFClient: { init: () => ({ ...client, request }) } },
    sleep: async () => undefined,
  });
  if (!connected.ok) throw new Error(connected.failure.kind);
  return zendeskThemeStore(connected.value);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
