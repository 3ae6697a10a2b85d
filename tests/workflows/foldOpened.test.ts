import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { draftMentionEvents } from '#domain/event/draftMentionEvents.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import type { AccountFeed } from '#ports/AccountFeed.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { openTheme } from '#workflows/openTheme.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { refreshAccount } from '#workflows/sync/refreshAccount.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { describe, expect, it } from 'vitest';
import { fakeAccountFeed, passMinutes } from '../ports/fakes/fakeAccountFeed.ts';
import { never } from '../zendesk/samples.ts';
import { conversationOf, outsideFor } from './outsideFor.ts';

const must = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

/** Three themes with a ticket each (two for the first), and what was done to them afterwards. */
async function start(isTooLarge = false) {
  const outside = outsideFor('1', conversationOf(5, []));
  const themes = [];
  for (const name of ['Export', 'Download', 'Print'])
    themes.push(must(await createTheme(outside, draftTheme(outside, name, 'request'))));
  const [a, b, c] = themes;
  if (a === undefined || b === undefined || c === undefined) throw new Error('themes');
  for (const [ticket, theme] of [
    [11, a],
    [12, a],
    [13, b],
    [14, c],
  ] as const) {
    const conversation = conversationOf(ticket, ['I wish it were so.']);
    must(await tagTheme(outside, { conversation, sentences: [], theme, before: null }));
  }
  const say = async (drafts: readonly JournalEvent[]) => {
    for (const event of drafts) must(await outside.store.writeEvent(event));
  };
  const by = { actor: outside.worker.id, at: outside.now() };
  await say([draftMerge({ id: b.id, unmergedBy: null }, a.id, by)]);
  const key = mentionKey(asId<TicketId>('14'), c.id);
  await say(draftMentionEvents(new Map(), { kind: 'mention.moved', to: a.id }, [key], by));
  const feed = fakeAccountFeed(100, outside.account.nowMs);
  for (const event of outside.account.events.values()) feed.put('events', event);
  for (const mention of outside.account.mentions.values()) feed.put('mentions', mention);
  passMinutes(feed, 15);
  const accountReplica = memoryAccountReplica();
  const now: AccountFeed = {
    ...feed,
    mentionsById: async (ids) =>
      ok([...outside.account.mentions.values()].filter(({ id }) => ids.includes(id))),
  };
  const accountFeed = isTooLarge
    ? { ...now, count: async () => ({ ok: true as const, value: { total: 1e6, at: null } }) }
    : now;
  const syncer = {
    accountReplica,
    accountFeed,
    folding: foldingOf(accountReplica),
    worker: { ...outside.worker, role: 'admin' },
    now: outside.now,
    pause: async () => undefined,
  };
  must(await refreshAccount(syncer, true, never));
  const open = async (id: ThemeId, board: object = syncer) => {
    const opened = must(await openTheme({ ...outside, ...board, now: outside.now }, id, never));
    const tickets = opened.mentions.map(({ ticketId }) => Number(ticketId)).toSorted();
    return { ...opened, tickets };
  };
  return { outside, a: a.id, b: b.id, c: c.id, open };
}

describe.each([false, true])('opening a theme (more mentions than a browser keeps: %s)', (isTooLarge) => {
  it('counts what was merged into it and moved to it, and nothing where it came from', async () => {
    const { a, b, c, open, outside } = await start(isTooLarge);
    const opened = await open(a);
    expect([opened.tickets, opened.theme.counts.tickets, opened.partOf]).toEqual([[11, 12, 13, 14], 4, null]);
    expect(outside.account.themes.get(a)?.counts.tickets).toBe(4);
    const part = await open(b);
    expect([part.tickets, part.theme.counts.tickets, part.partOf]).toEqual([[], 0, a]);
    expect((await open(c)).tickets).toEqual([]);
  });

  it('takes what was just read before what was kept, also where it is gone', async () => {
    const { a, open, outside } = await start(isTooLarge);
    const [first] = [...outside.account.mentions.values()];
    if (first !== undefined) outside.account.mentions.delete(first.id);
    const conversation = conversationOf(15, ['I wish it were so.']);
    const theme = outside.account.themes.get(a);
    if (theme === undefined) throw new Error('theme');
    must(await tagTheme(outside, { conversation, sentences: [], theme, before: null }));
    expect((await open(a)).tickets).toEqual([12, 13, 14, 15]);
  });
});

describe('a mention whose record somebody made point at another theme', () => {
  it('counts where its tagger wrote it, once the account was read', async () => {
    const { a, c, open, outside } = await start();
    const { mentionsOfTheme } = outside.store;
    const [first] = [...outside.account.mentions.values()];
    const relinked = async (id: ThemeId, signal: AbortSignal) => {
      const listed = must(await mentionsOfTheme(id, signal));
      return ok({ ...listed, items: listed.items.filter((mention) => mention.id !== first?.id) });
    };
    Object.assign(outside.store, { mentionsOfTheme: relinked });
    expect((await open(a)).tickets).toEqual([11, 12, 13, 14]);
    expect((await open(c)).tickets).toEqual([]);
  });
});

describe('without the account in the browser', () => {
  it('opens a theme by its own mentions and journal: what left it does not count', async () => {
    const { a, c, open, outside } = await start();
    const none = { accountReplica: undefined, folding: undefined };
    expect((await open(a, none)).tickets).toEqual([11, 12]);
    expect((await open(c, none)).tickets).toEqual([]);
    const empty = memoryAccountReplica();
    const unread = { accountReplica: empty, folding: foldingOf(empty) };
    expect((await open(a, unread)).tickets).toEqual([11, 12]);
    expect(outside.worker.id).toBe(asId<UserId>('1'));
  });
});
