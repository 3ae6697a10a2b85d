import { asId, type ThemeId, type TicketId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { memoryFieldIds } from '#storage/memoryFieldIds.ts';
import { MENTION, recordsPath, SHAPE_VERSION, THEME } from '#zendesk/records/shape.ts';
import type { ZafClient } from '#zendesk/frame/ZafClient.ts';
import { connectZendesk } from '#zendesk/connectZendesk.ts';
import { zendeskThemeMentions } from '#zendesk/zendeskThemeMentions.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asAdmin, connectAs, startAccount, weather } from './localAccount.ts';
import { nodeZaf } from './nodeZaf.ts';
import { AYLIN, claimEvent, createdEvent, never, sampleMention, sampleTheme } from './samples.ts';

const START = Date.UTC(2026, 10, 22, 12);

let account: LocalZendesk;
let ticket: TicketId;
let asked: string[];

beforeEach(async () => {
  account = await startAccount({ now: new Date(START).toISOString() });
  asked = [];
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=1');
  const [found] = body['tickets'] as readonly { readonly id: number }[];
  ticket = asId<TicketId>(String(found?.id));
});
afterEach(() => account.stop());

const advance = async (seconds: number) => {
  const response = await fetch(new URL('/local/clock', account.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ advanceSeconds: seconds }),
  });
  expect(response.ok).toBe(true);
};
const addThemes = async (from: number, to: number) => {
  for (let n = from; n < to; n++) {
    const fields = { kind: 'request', tag: `gs_theme${n}`, version: SHAPE_VERSION };
    const record = { name: `Theme ${n}`, external_id: `theme${n}`, custom_object_fields: fields };
    await asAdmin(account, 'POST', recordsPath(THEME), { custom_object_record: record });
  }
};
const connect = () =>
  connectAs(account, 'aylin', { url: account.url, onRequest: ({ url }) => void asked.push(String(url)) });

describe('listing themes', () => {
  it('takes one request up to a hundred, and goes on to the last page', async () => {
    await addThemes(0, 100);
    const store = zendeskThemeStore(await connect());
    const hundred = await store.listThemes(null, never);
    expect(hundred.ok && hundred.value.items).toHaveLength(100);
    expect(asked).toHaveLength(1);
    await addThemes(100, 230);
    const all = await store.listThemes(null, never);
    expect(all.ok && new Set(all.value.items.map(({ id }) => id)).size).toBe(230);
    expect(asked).toHaveLength(1 + 3);
  });

  it('stops at what did not change since, with five minutes of overlap', async () => {
    await addThemes(0, 2);
    await advance(3_600);
    await addThemes(2, 4);
    await advance(240);
    await addThemes(4, 6);
    const store = zendeskThemeStore(await connect());
    const changed = await store.listThemes(instant(START + 3_840_000), never);
    expect(changed.ok && changed.value.items.map(({ id }) => id).toSorted()).toEqual([
      'theme2',
      'theme3',
      'theme4',
      'theme5',
    ]);
  });
});

describe('the mentions of a theme', () => {
  it('are all there, over pages', async () => {
    const store = zendeskThemeStore(await connect());
    const theme = sampleTheme('popular');
    await store.saveTheme(theme);
    const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=100');
    const ids = (body['tickets'] as readonly { readonly id: number }[]).map(({ id }) => String(id));
    const taggers = ['aylin', 'tom'];
    for (const [index, user] of taggers.entries()) {
      for (const id of ids) {
        const external = `${id}.popular.${9000001 + index}`;
        const fields = { theme: 'external_id:popular', ticket: id, quotes: '[]' };
        const record = { name: id, external_id: external, custom_object_fields: fields };
        await asAdmin(account, 'POST', recordsPath(MENTION), { custom_object_record: record }, user);
      }
    }
    const listed = await store.mentionsOfTheme(theme.id, never);
    expect(listed.ok && listed.value.items.length).toBe(ids.length * 2);
    const mentions = zendeskThemeMentions(await connect());
    asked = [];
    const found: string[] = [];
    let pages = 0;
    for (let place: string | null = null; pages === 0 || place !== null; pages++) {
      const page = await mentions.page(theme.id, place, never);
      if (!page.ok) throw new Error(page.failure.kind);
      expect(page.value.items.length).toBeLessThanOrEqual(100);
      found.push(...page.value.items.map(({ id }) => id));
      place = page.value.place;
    }
    expect(found.toSorted()).toEqual(
      listed.ok ? listed.value.items.map(({ id }) => id).toSorted() : ['not listed'],
    );
    // Besides its pages, where the theme's record and the field are.
    expect(asked).toHaveLength(pages + 2);
  });

  it('are told page by page with what is nonsense and what was changed by hand, and whose place is lost', async () => {
    const store = zendeskThemeStore(await connect());
    const theme = sampleTheme('odd');
    await store.saveTheme(theme);
    const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=3');
    const ids = (body['tickets'] as readonly { readonly id: number }[]).map(({ id }) => String(id));
    const make = async (id: string, quotes: string) => {
      const fields = { theme: 'external_id:odd', ticket: id, quotes };
      const record = { name: id, external_id: `${id}.odd.${AYLIN}`, custom_object_fields: fields };
      const path = recordsPath(MENTION);
      const made = await asAdmin(account, 'POST', path, { custom_object_record: record }, 'aylin');
      return (made.body['custom_object_record'] as { readonly id: string }).id;
    };
    await make(ids[0] ?? '', '[]');
    const nonsense = await make(ids[1] ?? '', 'no JSON');
    const changed = await make(ids[2] ?? '', '[]');
    const custom_object_record = { custom_object_fields: { quotes: 'x' } };
    await asAdmin(account, 'PATCH', `${recordsPath(MENTION)}/${changed}`, { custom_object_record });
    const mentions = zendeskThemeMentions(await connect());
    expect(await mentions.page(theme.id, null, never)).toMatchObject({
      ok: true,
      value: {
        items: [{ ticketId: ids[0] }, { ticketId: ids[2], quotes: [] }],
        unreadable: [{ recordId: nonsense }],
        altered: [{ recordId: changed, why: 'changed', counts: true }],
        place: null,
      },
    });
    expect(await mentions.page(theme.id, 'nonsense', never)).toMatchObject({ failure: { kind: 'refused' } });
    const none = asId<ThemeId>('nosuch');
    expect(await mentions.page(none, null, never)).toMatchObject({ failure: { kind: 'gone' } });
  });

  it('show what this page wrote, however far search is behind', async () => {
    await weather(account, { searchLagSeconds: 300 });
    const client = withoutReverseLookup(nodeZaf({ url: account.url }));
    const connected = await connectZendesk({ scope: { ZAFClient: { init: () => client } } });
    if (!connected.ok) throw new Error(connected.failure.kind);
    const store = zendeskThemeStore(connected.value);
    const theme = sampleTheme('lagging');
    await store.saveTheme(theme);
    await store.saveMention(sampleMention(theme, ticket, AYLIN));
    for (const list of [store.mentionsOfTheme(theme.id, never), store.mentionsOfTicket(ticket, never)]) {
      const listed = await list;
      expect(listed.ok && listed.value.items.map(({ themeId }) => themeId)).toEqual(['lagging']);
    }
  });

  it('come by filtered search where an account answers no reverse lookup', async () => {
    await weather(account, { searchLagSeconds: 0 });
    const theme = sampleTheme('searched');
    const writer = zendeskThemeStore(await connect());
    await writer.saveTheme(theme);
    await writer.saveMention(sampleMention(theme, ticket, AYLIN));
    await advance(1);
    const client = withoutReverseLookup(nodeZaf({ url: account.url, user: 'tom' }));
    const connected = await connectZendesk({ scope: { ZAFClient: { init: () => client } } });
    if (!connected.ok) throw new Error(connected.failure.kind);
    const listed = await zendeskThemeStore(connected.value).mentionsOfTheme(theme.id, never);
    expect(listed.ok && listed.value.items).toHaveLength(1);
  });
});

describe('a ticket’s mentions', () => {
  it('cost one request once this browser knows the field, two before', async () => {
    const kept = memoryFieldIds();
    await zendeskThemeStore(await connect(), kept).mentionsOfTicket(ticket, never);
    expect(asked).toHaveLength(2);
    asked = [];
    await zendeskThemeStore(await connect(), kept).mentionsOfTicket(ticket, never);
    expect(asked).toHaveLength(1);
  });

  it('are found although the browser’s knowledge is stale', async () => {
    const kept = memoryFieldIds();
    await kept.save({ 'groundswell_mention.ticket': '1' });
    const store = zendeskThemeStore(await connect(), kept);
    await store.saveTheme(sampleTheme('stale'));
    await store.saveMention(sampleMention(sampleTheme('stale'), ticket, AYLIN));
    const listed = await store.mentionsOfTicket(ticket, never);
    expect(listed.ok && listed.value.items).toHaveLength(1);
    await store.mentionsOfTicket(ticket, never);
    expect(await kept.read()).toMatchObject({
      value: { 'groundswell_mention.ticket': expect.not.stringMatching(/^1$/) },
    });
  });
});

/** An account that does not know reverse lookups of records. */
function withoutReverseLookup(client: ZafClient): ZafClient {
  return {
    ...client,
    request: async (options) => {
      // As the framework gives it: a plain object, no `Error`.
      const refusal: unknown = { status: 404, responseText: '', headers: {} };
      if (String(options['url']).includes('/relationship_fields/')) throw refusal;
      return client.request(options);
    },
  };
}

describe('an agent’s main path', () => {
  it('learns from a tag which record its theme is', async () => {
    const theme = sampleTheme('learnt');
    await zendeskThemeStore(await connect()).saveTheme(theme);
    const kept = memoryFieldIds();
    await zendeskThemeStore(await connect(), kept).mentionsOfTicket(ticket, never);
    asked = [];
    const store = zendeskThemeStore(await connect(), kept);
    await store.saveMention(sampleMention(theme, ticket, AYLIN));
    expect(await store.mentionsOfTheme(theme.id, never)).toMatchObject({ ok: true, value: { items: [{}] } });
    await store.saveTheme({ id: theme.id, name: theme.name, archived: false });
    expect(asked).toHaveLength(3);
  });

  it('asks for nothing that it knows already', async () => {
    const store = zendeskThemeStore(await connect());
    const theme = sampleTheme('lean');
    await store.writeEvent(createdEvent(theme, AYLIN));
    await store.saveTheme(theme);
    await store.saveMention(sampleMention(theme, ticket, AYLIN));
    await store.mentionsOfTheme(theme.id, never);
    await store.saveTheme({ id: theme.id, name: theme.name, archived: false });
    await store.journalOfTheme(theme.id, never);
    await store.writeEvent(claimEvent(theme, AYLIN));
    await store.saveTheme({ id: theme.id, name: theme.name, championId: AYLIN });
    await store.journalOfTheme(theme.id, never);
    const paths = asked.map((url) => new URL(url, 'https://x').pathname.replace('/api/v2/', ''));
    const places = paths.map((path) =>
      path.replace(/^custom_objects\/groundswell_|[0-9A-Z]{26}|\d{4,}/g, ''),
    );
    const lookup = (source: string) =>
      `zen:custom_object:groundswell_theme//relationship_fields//zen:custom_object:groundswell_${source}`;
    expect(places).toEqual([
      'theme/records',
      'event/records',
      'theme/records',
      'mention/records',
      'mention/fields',
      lookup('mention'),
      'theme/records/',
      'event/fields',
      lookup('event'),
      'event/records',
      'theme/records/',
      lookup('event'),
    ]);
  });
});
