import { asId, type TicketId } from '#domain/basis/Id.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { themeTag } from '#domain/theme/themeTag.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import { EVENT, MENTION, recordsPath, THEME } from '#zendesk/records/shape.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asAdmin, connectAs, startAccount } from './localAccount.ts';
import {
  AYLIN,
  claimEvent,
  createdEvent,
  never,
  sampleMention,
  sampleQuote,
  sampleTheme,
} from './samples.ts';

let account: LocalZendesk;
let store: ThemeStore;
let ticket: TicketId;
let otherTicket: TicketId;

beforeAll(async () => {
  account = await startAccount();
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=2');
  const found = body['tickets'] as readonly { readonly id: number }[];
  ticket = asId<TicketId>(String(found[0]?.id));
  otherTicket = asId<TicketId>(String(found[1]?.id));
});
// A page of its own for each test, with a request budget of its own.
beforeEach(async () => {
  store = zendeskThemeStore(await connectAs(account, 'aylin'));
});
afterAll(() => account.stop());

/** Creates or changes a record as an admin does by hand; gives its id. */
async function byHand(object: string, externalId: string, fields: object, name = 'by hand', user = 'renee') {
  const path = `${recordsPath(object)}?external_id=${encodeURIComponent(externalId)}`;
  const record = { name, external_id: externalId, custom_object_fields: fields };
  const { status, body } = await asAdmin(account, 'PATCH', path, { custom_object_record: record }, user);
  expect(status).toBe(200);
  return (body['custom_object_record'] as { readonly id: string }).id;
}

const themeFields = { kind: 'request', tag: 'gs_by_hand', archived: false };

describe('a theme’s record that somebody edited by hand', () => {
  it.each([
    ['kind', { kind: 'epic' }, 'custom_object_fields.kind'],
    ['kind', { kind: null }, 'custom_object_fields.kind'],
    ['tag', { tag: null }, 'custom_object_fields.tag'],
    ['tag', { tag: 'vip' }, 'custom_object_fields.tag'],
    ['help', { help: 'call us' }, 'custom_object_fields.help'],
    ['help', { help: '{"sort":"magic","text":"x"}' }, 'custom_object_fields.help.sort'],
    ['people', { people: -4 }, 'custom_object_fields.people'],
    ['heard_at', { heard_at: 'last week' }, 'custom_object_fields.heard_at'],
  ])('into nonsense (%s: %j) is told with its place, and hides no other', async (_, wrong, path) => {
    const id = `hand${Math.abs([...JSON.stringify(wrong)].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7))}`;
    const good = sampleTheme('goodtheme');
    await store.saveTheme(good);
    const recordId = await byHand(THEME, id, { ...themeFields, ...wrong });
    const listed = await store.listThemes(null, never);
    expect(listed.ok && listed.value.unreadable).toContainEqual({ recordId, path });
    expect(listed.ok && listed.value.items.map((theme) => theme.id)).toContain(good.id);
    expect(await store.showTheme(asId(id), never)).toEqual({
      ok: false,
      failure: { kind: 'unreadable', what: 'read theme', path },
    });
    await asAdmin(account, 'DELETE', `${recordsPath(THEME)}/${recordId}`);
  });

  it('without an id of ours is told too', async () => {
    const record = { name: 'Added in the admin centre', custom_object_fields: themeFields };
    const { body } = await asAdmin(account, 'POST', recordsPath(THEME), { custom_object_record: record });
    const { id: recordId } = body['custom_object_record'] as { readonly id: string };
    const listed = await store.listThemes(null, never);
    expect(listed.ok && listed.value.unreadable).toContainEqual({ recordId, path: 'external_id' });
  });

  it('to say little still reads: nothing counted, no help', async () => {
    await byHand(THEME, 'sparse', {
      kind: 'bug',
      tag: 'gs_sparse',
      archived: null,
      people: null,
      help: '',
    });
    expect(await store.showTheme(asId('sparse'), never)).toMatchObject({
      ok: true,
      value: {
        kind: 'bug',
        archived: false,
        help: null,
        examples: [],
        counts: { people: 0, lastHeardAt: null },
      },
    });
  });

  it('to hold a key that poisons objects does no harm', async () => {
    const help = '{"sort":"wording","text":"Hi","__proto__":{"polluted":true}}';
    await byHand(THEME, 'poison', { ...themeFields, help });
    expect(await store.showTheme(asId('poison'), never)).toMatchObject({ value: { help: { text: 'Hi' } } });
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a mention’s record', () => {
  const theme = sampleTheme('mentioned');
  const mine = () => sampleMention(theme, ticket, AYLIN);
  const listed = async () => {
    const mentions = await store.mentionsOfTheme(theme.id, never);
    if (!mentions.ok) throw new Error(mentions.failure.kind);
    return mentions.value;
  };
  const unreadable = async () => (await listed()).unreadable.map(({ path }) => path);
  const cases = [
    ['no JSON', { quotes: 'He said “yes”' }, 'custom_object_fields.quotes'],
    ['no quotes', { quotes: null }, 'custom_object_fields.quotes'],
    ['a quote without words', { quotes: '[{"start":1}]' }, 'custom_object_fields.quotes.0.text'],
    ['an empty field that its id says too', { ticket: null }, null],
  ] as const;

  it.each(cases)('that its tagger spoilt by hand: %s', async (_, wrong, path) => {
    await store.saveTheme(theme);
    await store.saveMention(mine());
    await byHand(MENTION, mine().id, wrong, 'by hand', 'aylin');
    expect(await unreadable()).toEqual(path === null ? [] : [path]);
    await store.saveMention(mine());
    expect(await unreadable()).toEqual([]);
  });

  it.each(cases)('that somebody else spoilt counts as its tagger wrote it: %s', async (_, wrong) => {
    await store.saveTheme(theme);
    await store.saveMention(mine());
    const recordId = await byHand(MENTION, mine().id, wrong);
    expect(await listed()).toMatchObject({
      items: [{ id: mine().id, ticketId: ticket, quotes: mine().quotes }],
      unreadable: [],
      altered: [{ recordId, why: 'changed', by: '9000007', counts: true }],
    });
    await store.saveMention(mine());
    expect(await listed()).not.toHaveProperty('altered');
  });

  it('hangs on another ticket than its id says', async () => {
    await store.saveTheme(theme);
    await store.saveMention(mine());
    await byHand(MENTION, mine().id, { ticket: otherTicket }, 'by hand', 'aylin');
    expect(await unreadable()).toEqual(['custom_object_fields.ticket']);
    await store.saveMention(mine());
  });

  it('is not believed when somebody else put it under the tagger’s id', async () => {
    await store.saveTheme(theme);
    const squatted = mentionId(ticket, theme.id, asId('9000002'));
    const recordId = await byHand(
      MENTION,
      squatted,
      { theme: `external_id:${theme.id}`, ticket, quotes: '[]' },
      'forged',
      'jonas',
    );
    const { items, altered } = await listed();
    expect(items.map(({ taggedBy }) => taggedBy)).not.toContain('9000002');
    expect(altered).toMatchObject([{ recordId, why: 'forged', by: '9000004', counts: false }]);
  });
});

describe('an event that makes no sense', () => {
  const theme = sampleTheme('eventful');
  const listed = async () => {
    const journal = await store.journalOfTheme(theme.id, never);
    if (!journal.ok) throw new Error(journal.failure.kind);
    const { items, unreadable } = journal.value;
    return {
      kinds: items.map(({ kind }) => kind).toSorted(),
      paths: unreadable.map(({ path }) => path).toSorted(),
    };
  };
  const event = (id: string, fields: object) =>
    byHand(EVENT, `eventful.${id}`, { theme: 'external_id:eventful', payload: '{}', ...fields }, id);

  it('is told with its place; one of a newer app is passed on', async () => {
    await store.writeEvent(createdEvent(theme, AYLIN));
    await store.writeEvent(claimEvent(theme, AYLIN));
    await event('x1', { kind: 'champion.claimed', payload: '{"turn":"one"}' });
    await event('x2', { kind: 'champion.sung' });
    await event('x3', { kind: 'theme.renamed', payload: 'not JSON' });
    await event('x4', { kind: null });
    await event('x5', { kind: 'song.sung', payload: '{"to":"product"}' });
    await event('x6', { kind: 'song.sung', payload: '7' });
    expect(await listed()).toEqual({
      kinds: ['champion.claimed', 'song.sung', 'theme.created'],
      paths: [
        'custom_object_fields.kind',
        'custom_object_fields.kind',
        'custom_object_fields.payload',
        'custom_object_fields.payload',
        'custom_object_fields.payload',
      ],
    });
  });

  it('counts as its creator’s, whatever its fields claim', async () => {
    const claim = {
      theme: 'external_id:eventful',
      kind: 'champion.claimed',
      payload: '{"turn":2}',
      actor: '9000002',
    };
    await byHand(EVENT, 'eventful.champion.2', claim, 'champion.claimed', 'jonas');
    const journal = await store.journalOfTheme(theme.id, never);
    const forged = journal.ok
      ? journal.value.items.find(({ id }) => id === 'eventful.champion.2')
      : undefined;
    expect(forged?.actor).toBe('9000004');
  });
});

describe('what does not fit', () => {
  const theme = sampleTheme('overfull');

  it('200 quotes are refused whole, and what is stored stays', async () => {
    await store.saveTheme(theme);
    const quotes = Array.from({ length: 200 }, (_, n) =>
      sampleQuote(`Satz ${n}: „Wir kopieren das \n jeden Tag von Hand“ 👩‍💻 \\ " ${'ü'.repeat(60)}`, {
        start: n,
      }),
    );
    const some = sampleMention(theme, ticket, AYLIN, { quotes: quotes.slice(0, 20) });
    expect(await store.saveMention(some)).toMatchObject({ ok: true });
    const all = await store.saveMention({ ...some, quotes });
    expect(all).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    const stored = await store.mentionsOfTicket(ticket, never);
    const own = stored.ok ? stored.value.items.find(({ id }) => id === some.id) : undefined;
    expect(own?.quotes).toEqual(some.quotes);
  });

  it('a quote longer than a record is refused, not shortened', async () => {
    const quotes = [sampleQuote('word '.repeat(13_000))];
    expect(await store.saveMention(sampleMention(theme, ticket, AYLIN, { quotes }))).toMatchObject({
      ok: false,
      failure: { kind: 'refused' },
    });
  });

  it('one that is too long is refused with those beside it, so that nobody believes it stored', async () => {
    const quotes = [sampleQuote('a'), sampleQuote('word '.repeat(13_000)), sampleQuote('b')];
    expect(await store.saveMention(sampleMention(theme, ticket, AYLIN, { quotes }))).toMatchObject({
      ok: false,
      failure: { kind: 'refused' },
    });
  });

  it.each([
    ['Japanese', 'レポートをCSVで書き出したい'],
    ['Arabic, right to left', 'تصدير التقرير'],
    ['emoji alone', '🌊🌊'],
    ['an endless one', 'Very '.repeat(200)],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['commas and quotes', 'a,b & "c" \\ d?e=f#g'],
  ])('a name in %s is kept', async (_, name) => {
    const named = sampleTheme('named', { name, tag: themeTag(asId('named'), name) });
    expect(await store.saveTheme(named)).toMatchObject({ ok: true });
    const shown = await store.showTheme(named.id, never);
    const kept = shown.ok ? shown.value.name : '';
    expect(kept === name || (kept.endsWith('…') && name.startsWith(kept.slice(0, -1)))).toBe(true);
    expect(shown.ok && shown.value.tag).toMatch(/^gs_[0-9a-z_]+$/);
  });
});
