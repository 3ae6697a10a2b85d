import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { EVENT, MENTION, recordsPath } from '#zendesk/records/shape.ts';
import { zendeskAccountFeed } from '#zendesk/zendeskAccountFeed.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { accountFeedContract } from '../ports/AccountFeed.contract.ts';
import { asAdmin, connectAs, startAccount, weather } from './localAccount.ts';
import { AYLIN, createdEvent, never, sampleMention, sampleTheme } from './samples.ts';

const accounts: LocalZendesk[] = [];
afterEach(() => Promise.all(accounts.splice(0).map((account) => account.stop())));

const theme = sampleTheme('csv');

async function open(user = 'aylin') {
  const account = await startAccount({ now: '2026-11-22T12:00:00Z' });
  accounts.push(account);
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=3');
  const found = body['tickets'] as readonly { readonly id: number }[];
  const tickets = found.map(({ id }) => asId<TicketId>(String(id)));
  const store = zendeskThemeStore(await connectAs(account, 'aylin'));
  await store.writeEvent(createdEvent(theme, AYLIN));
  const recordOf = async (externalId: string) => {
    const path = `${recordsPath(MENTION)}?filter[external_ids]=${externalId}`;
    const { body: listed } = await asAdmin(account, 'GET', path);
    return (listed['custom_object_records'] as readonly { readonly id: string }[])[0]?.id ?? '';
  };
  const tag = async (ticket: number) => {
    const mention = sampleMention(theme, tickets[ticket - 1] ?? asId<TicketId>('0'), AYLIN);
    const saved = await store.saveMention(mention);
    if (!saved.ok) throw new Error(saved.failure.kind);
    return recordOf(mention.id);
  };
  return {
    account,
    tickets,
    feed: zendeskAccountFeed(await connectAs(account, user)),
    tag,
    remove: async (recordId: string) =>
      void (await asAdmin(account, 'DELETE', `${recordsPath(MENTION)}/${recordId}`)),
    passMinutes: async (minutes: number) => account.clock.advance(minutes * 60),
  };
}

accountFeedContract(() => open());

describe('the feed from Zendesk', () => {
  it('finds a mention by its id wherever somebody made its record point, and none that was deleted', async () => {
    const { account, feed, tag, tickets, remove } = await open();
    const [one, two] = [await tag(1), await tag(2)];
    const other = sampleTheme('other');
    await zendeskThemeStore(await connectAs(account, 'aylin')).saveTheme(other);
    const store = zendeskThemeStore(await connectAs(account, 'tom'));
    const fields = { theme: 'external_id:other' };
    const body = { custom_object_record: { custom_object_fields: fields } };
    const { status } = await asAdmin(account, 'PATCH', `${recordsPath(MENTION)}/${one}`, body);
    expect(status).toBe(200);
    await remove(two);
    const ids = tickets.map((ticket) => sampleMention(theme, ticket, AYLIN).id);
    const listed = await store.mentionsOfTheme(theme.id, never);
    expect(listed.ok && listed.value.items).toEqual([]);
    const found = await feed.mentionsById(ids, never);
    expect(found.ok && found.value.map(({ id, themeId }) => [id, themeId])).toEqual([[ids[0], theme.id]]);
  });

  it('gives what an admin changed as its author left it, and tells what was forged or is nonsense', async () => {
    const { account, feed, tag, tickets, passMinutes } = await open();
    const [one, two] = [await tag(1), await tag(2)];
    await asAdmin(account, 'PATCH', `${recordsPath(MENTION)}/${one}`, {
      custom_object_record: { custom_object_fields: { quotes: 'no JSON' } },
    });
    const make = async (object: string, external_id: string, custom_object_fields: object) => {
      const custom_object_record = { name: 'x', external_id, custom_object_fields };
      const made = await asAdmin(account, 'POST', recordsPath(object), { custom_object_record });
      return (made.body['custom_object_record'] as { readonly id: string }).id;
    };
    const forged = await make(MENTION, `${tickets[2]}.csv.${AYLIN}`, { quotes: '[]' });
    const nonsense = await make(EVENT, 'csv.champion.1', { kind: 'champion.claimed', payload: '{}' });
    await passMinutes(2);
    for (const way of ['exportPage', 'listPage', 'latestPage'] as const) {
      const page = await feed[way]('mentions', null, never);
      if (!page.ok) throw new Error(page.failure.kind);
      const { mentions, unreadable, altered, gone } = page.value;
      expect([unreadable, gone]).toEqual([[forged], []]);
      expect(altered.toSorted()).toEqual([one, forged].toSorted());
      expect(mentions.map(({ recordId }) => recordId).toSorted()).toEqual([one, two].toSorted());
      expect(mentions.every(({ value }) => value.quotes[0]?.text === 'We paste it by hand.')).toBe(true);
      const events = await feed[way]('events', null, never);
      expect(events).toMatchObject({
        ok: true,
        value: { unreadable: [nonsense], altered: [], events: [{}] },
      });
    }
  });

  it('asks for the history of each changed record once', async () => {
    const { account, feed, tag, passMinutes } = await open();
    const records = [await tag(1), await tag(2), await tag(3)];
    for (const record of records)
      await asAdmin(account, 'PATCH', `${recordsPath(MENTION)}/${record}`, {
        custom_object_record: { custom_object_fields: { quotes: '[]' } },
      });
    await passMinutes(2);
    const histories = () => account.log().filter(({ path }) => path.endsWith('/events')).length;
    expect(await feed.exportPage('mentions', null, never)).toMatchObject({
      value: { mentions: [{}, {}, {}] },
    });
    expect(histories()).toBe(3);
    await feed.exportPage('mentions', null, never);
    expect(histories()).toBe(3);
  });

  it('does not take a customer’s word for a deletion', async () => {
    const { account, feed, tag, passMinutes } = await open();
    const one = await tag(1);
    await asAdmin(account, 'PATCH', `${recordsPath(MENTION)}/${one}`, {
      custom_object_record: { name: '[DELETED]', custom_object_fields: { quote: '[DELETED]' } },
    });
    await passMinutes(2);
    const page = await feed.exportPage('mentions', null, never);
    expect(page).toMatchObject({ ok: true, value: { gone: [], mentions: [{ recordId: one }] } });
  });

  it('says what keeps it from reading, and sends an export once', async () => {
    const { account, feed } = await open();
    await weather(account, { mode: 'failing' });
    const before = account.log().length;
    expect(await feed.exportPage('mentions', null, never)).toMatchObject({ failure: { kind: 'failing' } });
    expect(account.log().length - before).toBe(1);
    await weather(account, { mode: 'offline' });
    expect(await feed.count('mentions', never)).toMatchObject({ failure: { kind: 'offline' } });
  });
});
