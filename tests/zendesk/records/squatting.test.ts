import { asId, type TicketId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { draftMentionEvents } from '#domain/event/draftMentionEvents.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { sendTurn } from '#workflows/playChampionTurn.ts';
import { EVENT, MENTION, recordsPath } from '#zendesk/records/shape.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asAdmin, connectAs, startAccount } from '../localAccount.ts';
import {
  AYLIN,
  createdEvent,
  never,
  noon,
  sampleMention,
  sampleQuote,
  sampleTheme,
  TOM,
} from '../samples.ts';

const theme = sampleTheme('wanted');
let account: LocalZendesk;
let store: ThemeStore;
let ticket: TicketId;

beforeEach(async () => {
  account = await startAccount();
  const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=1');
  ticket = asId<TicketId>(String((body['tickets'] as readonly { readonly id: number }[])[0]?.id));
  store = zendeskThemeStore(await connectAs(account, 'aylin'));
});
afterEach(() => account.stop());

/** Jonas makes a record under an id that is not his. */
async function squat(object: string, externalId: string, fields: object = {}): Promise<string> {
  const record = { name: 'mine now', external_id: externalId, custom_object_fields: fields };
  const { status, body } = await asAdmin(
    account,
    'POST',
    recordsPath(object),
    { custom_object_record: record },
    'jonas',
  );
  expect(status).toBe(201);
  return (body['custom_object_record'] as { readonly id: string }).id;
}
const read = async (of: ThemeStore = store) => {
  const [mentions, journal] = [
    await of.mentionsOfTheme(theme.id, never),
    await of.journalOfTheme(theme.id, never),
  ];
  if (!mentions.ok || !journal.ok) throw new Error('not read');
  return { mentions: mentions.value, journal: journal.value };
};

describe('a mention whose id somebody squats on', () => {
  const mine = () => sampleMention(theme, ticket, AYLIN);
  beforeEach(() => store.saveTheme(theme));

  it.each([
    ['one', ['']],
    ['three', ['', '.2', '.3']],
  ])('is stored all the same, past %s of them, and counts once', async (_, suffixes) => {
    for (const suffix of suffixes) await squat(MENTION, `${mine().id}${suffix}`);
    expect(await store.saveMention(mine())).toMatchObject({ ok: true, value: { id: mine().id } });
    const more = [sampleQuote(), sampleQuote('And weekly.', { start: 50 })];
    expect(await store.saveMention({ ...mine(), quotes: more })).toMatchObject({ ok: true });
    const { mentions } = await read(zendeskThemeStore(await connectAs(account, 'tom')));
    expect(mentions.items).toMatchObject([{ id: mine().id, taggedBy: AYLIN, quotes: more }]);
    expect(mentions.altered?.map(({ why, by, counts }) => [why, by, counts])).toEqual(
      suffixes.map(() => ['forged', '9000004', false]),
    );
  });

  it('is withdrawn by its tagger as any other', async () => {
    await squat(MENTION, mine().id);
    await store.saveMention(mine());
    await store.saveMention({ ...mine(), withdrawn: true });
    expect((await read()).mentions.items).toMatchObject([{ withdrawn: true }]);
  });

  it('is one mention also after the squatter’s record is gone', async () => {
    const recordId = await squat(MENTION, mine().id);
    await store.saveMention(mine());
    await asAdmin(account, 'DELETE', `${recordsPath(MENTION)}/${recordId}`);
    account.clock.advance(5);
    await store.saveMention({ ...mine(), withdrawn: true });
    expect((await read()).mentions.items).toMatchObject([{ id: mine().id, withdrawn: true }]);
  });

  it('is refused, and not lost, where all its ids are taken', async () => {
    await squat(MENTION, mine().id);
    for (let n = 2; n <= 9; n++) await squat(MENTION, `${mine().id}.${n}`);
    expect(await store.saveMention(mine())).toMatchObject({ ok: false, failure: { kind: 'refused' } });
  });
});

describe('an event whose id somebody squats on', () => {
  const removal = () => {
    const key = mentionKey(ticket, theme.id);
    const [event] = draftMentionEvents(new Map(), { kind: 'mention.removed' }, [key], {
      actor: AYLIN,
      at: noon,
    });
    if (event === undefined) throw new Error('nothing drafted');
    return event;
  };
  beforeEach(async () => {
    await store.writeEvent(createdEvent(theme, AYLIN));
    await store.saveMention(sampleMention(theme, ticket, AYLIN));
  });

  it.each<[string, () => object]>([
    ['nonsense', () => ({ theme: `external_id:${theme.id}`, payload: 'x' })],
    [
      'the same deed in their own name',
      () => ({
        theme: `external_id:${theme.id}`,
        kind: 'mention.removed',
        payload: JSON.stringify(removal().payload),
        actor: AYLIN,
      }),
    ],
    ['nothing at all', () => ({})],
  ])('with %s is written under the next one, once, and takes hold', async (_, fields) => {
    await squat(EVENT, removal().id, fields());
    const written = await store.writeEvent(removal());
    expect(written).toMatchObject({
      value: { taken: false, event: { id: `${removal().id}.2`, actor: AYLIN } },
    });
    expect(await store.writeEvent(removal())).toEqual(written);
    const { mentions, journal } = await read();
    const fold = foldAccount(mentions.items, journal.items);
    expect(fold.standings.get(mentionKey(ticket, theme.id))?.removedBy).toBe(`${removal().id}.2`);
  });

  it('of a theme’s creation: the theme is there, whatever the squatter said', async () => {
    const other = sampleTheme('newborn');
    await squat(EVENT, 'newborn.created', { kind: 'theme.created', payload: '{}' });
    expect(await store.writeEvent(createdEvent(other, AYLIN))).toMatchObject({ value: { taken: false } });
    const journal = await store.journalOfTheme(other.id, never);
    const fold = foldAccount([], journal.ok ? journal.value.items : []);
    expect(fold.themes.get(other.id)?.facts).toMatchObject({ name: other.name, createdBy: AYLIN });
  });
});

describe('turns whose places somebody squats on', () => {
  const turn = { kind: 'champion', theme, move: { kind: 'claim' }, event: null } as const;
  const claimAs = async (user: string, id: typeof AYLIN) => {
    const outside = {
      store: zendeskThemeStore(await connectAs(account, user)),
      replica: memoryReplica(),
      worker: { id } as Parameters<typeof sendTurn>[0]['worker'],
      now: () => noon,
    };
    return sendTurn(outside, turn, async () => ({ ok: true, value: undefined }), never);
  };
  beforeEach(() => store.writeEvent(createdEvent(theme, AYLIN)));

  it('with what is no turn are passed over: first come, first served goes on behind them', async () => {
    const link = { theme: `external_id:${theme.id}` };
    await squat(EVENT, 'wanted.champion.1', { ...link, kind: 'champion.claimed', payload: '{"turn":8}' });
    await squat(EVENT, 'wanted.champion.2', { ...link, payload: 'x' });
    await squat(EVENT, 'wanted.champion.3');
    await squat(EVENT, 'wanted.champion.4', { kind: 'theme.renamed', payload: '{"name":"Mine"}' });
    await squat(EVENT, 'wanted.champion.5', { payload: '{"turn":5}' });
    expect(await claimAs('aylin', AYLIN)).toMatchObject({
      value: { done: true, championship: { championId: AYLIN, nextTurn: 7 } },
    });
    expect(await claimAs('tom', TOM)).toMatchObject({
      value: { done: false, championship: { championId: AYLIN } },
    });
  });
});
