import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '#domain/basis/Day.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import { failed } from '#domain/basis/Result.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { foldStandings } from '#domain/event/foldStandings.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import { replyRow } from '#domain/outcome/foldReplies.ts';
import { draftNote } from '#domain/theme/NoteEvent.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { findTrace } from '#workflows/forget/findTrace.ts';
import { forgetPerson } from '#workflows/forget/forgetPerson.ts';
import { findReply } from '#workflows/outcome/findReply.ts';
import { playReplyTurn, type RowOf } from '#workflows/outcome/playReplyTurn.ts';
import { FOLLOW_UP_TAG } from '#workflows/outcome/FOLLOW_UP_TAG.ts';
import { noteReply, sendReply } from '#workflows/outcome/sendReply.ts';
import { zendeskAccountRecords } from '#zendesk/zendeskAccountRecords.ts';
import { asAdmin, connectAs, startAccount } from '../../zendesk/localAccount.ts';
import { AYLIN, TOM } from '../../zendesk/samples.ts';
import {
  answered,
  type Asked,
  askedFor,
  begun,
  must,
  NEWS,
  readComments,
  released,
  type ReplyPage,
  replyPage,
  SAID,
  seenNow,
  signal,
  TEXT,
} from './replyPage.ts';

let account: LocalZendesk;
let aylin: ReplyPage;
let tom: ReplyPage;
const OFFLINE = failed({ kind: 'offline', what: 'send reply' } as const);

beforeAll(async () => {
  readComments();
  account = await startAccount({ weather: { jobDelayMs: 0 } });
  aylin = await replyPage(account, 'aylin');
  tom = await replyPage(account, 'tom');
});
afterAll(() => account.stop());

async function later(advanceSeconds: number) {
  await fetch(new URL('/local/clock', account.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ advanceSeconds }),
  });
}

/** What the customer got from agents, in this ticket and its follow-ups. */
async function got({ ticketId }: Asked): Promise<readonly string[]> {
  const { body } = await asAdmin(account, 'GET', `/api/v2/tickets/${ticketId}`);
  const { followup_ids: after } = body['ticket'] as { readonly followup_ids: readonly number[] };
  const texts: string[] = [];
  for (const id of [ticketId, ...after]) {
    const said = await asAdmin(account, 'GET', `/api/v2/tickets/${id}/comments`);
    const comments = said.body['comments'] as readonly {
      readonly author_id: number;
      readonly plain_body: string;
    }[];
    const written = comments.filter(({ author_id: by }) => by === Number(AYLIN) || by === Number(TOM));
    texts.push(...written.map((one) => one.plain_body));
  }
  return texts;
}

async function stateOf(page: ReplyPage, { themeId, person }: RowOf) {
  const { items } = must(await page.store.journalOfTheme(themeId, signal));
  return replyRow(items, themeId, person).state;
}

describe('telling a customer', () => {
  it('adds a public reply to a ticket that is not closed, to the letter, and says so in the journal', async () => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    expect(must(await sendReply(aylin, draft))).toBe(asked.ticketId);
    const [text] = await got(asked);
    expect(text).toContain(SAID);
    expect(text).toContain('It *is* there & works.');
    expect(await stateOf(tom, draft.row)).toMatchObject({
      at: 'sent',
      by: aylin.worker.id,
      ticketId: asked.ticketId,
      told: asked.told,
    });
    const journal = must(await aylin.store.journalOfTheme(asked.theme.id, signal)).items;
    const replies = journal.filter(({ kind }) => kind.startsWith('reply.'));
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['reply.claimed', 'reply.sending', 'reply.sent']);
    expect(JSON.stringify(replies)).not.toMatch(new RegExp(`Ines|rows|${asked.requester}`, 'u'));
  });

  it('follows a closed ticket up, marked and solved, so that nothing counts it as new work', async () => {
    const asked = await askedFor(account, aylin, 'closed');
    const draft = await begun(aylin, asked);
    expect(draft.way.is).toBe('followUp');
    const id = must(await sendReply(aylin, draft));
    const { body } = await asAdmin(account, 'GET', `/api/v2/tickets/${id}`);
    expect(body['ticket']).toMatchObject({
      status: 'solved',
      tags: [FOLLOW_UP_TAG],
      requester_id: Number(asked.requester),
      assignee_id: Number(aylin.worker.id),
      via: { source: { rel: 'follow_up', from: { ticket_id: Number(asked.ticketId) } } },
    });
    expect(await got(asked)).toHaveLength(1);
  });

  it('never tells the same customer twice, whoever tries, and however late', async () => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    must(await sendReply(aylin, draft));
    await later(86_400);
    expect(await sendReply(aylin, draft)).toMatchObject({ ok: false });
    const { row, way } = await seenNow(tom, asked);
    if (way.is === 'none') throw new Error(way.because);
    const move = { kind: 'reply.claimed', says: { ticketId: way.ticket.id } } as const;
    const late = must(await playReplyTurn(tom, row, { at: 'open' }, move, signal));
    expect(late).toMatchObject({ done: false, state: { at: 'sent' } });
    expect(await got(asked)).toHaveLength(1);
  });

  it('lets one of two begin who begin at the same moment', async () => {
    const asked = await askedFor(account, aylin);
    const both = await Promise.allSettled([begun(aylin, asked), begun(tom, asked)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('sends once when it is taken over in the moment of sending', async () => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    const { row, way } = await seenNow(tom, asked);
    const says = { ticketId: asked.ticketId };
    const over = must(await playReplyTurn(tom, row, draft.state, { kind: 'reply.claimed', says }, signal));
    expect(over).toMatchObject({ done: true, state: { by: tom.worker.id } });
    if (way.is === 'none') throw new Error(way.because);
    const theirs = { ...draft, way, state: over.state, text: 'Hello from Tom' };
    const both = await Promise.all([sendReply(aylin, draft), sendReply(tom, theirs)]);
    expect(both[0]).toMatchObject({ failure: { kind: 'taken' } });
    expect(both[1]).toMatchObject({ ok: true });
    expect(await got(asked)).toEqual(['Hello from Tom']);
  });

  it('sends once from two tabs of one person with the same text', async () => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    const both = await Promise.all([sendReply(aylin, draft), sendReply(aylin, draft)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await got(asked)).toHaveLength(1);
  });

  it.each(['open', 'closed'])('finds what arrived where the answer was lost (%s)', async (status) => {
    const asked = await askedFor(account, aylin, status);
    const draft = await begun(aylin, asked);
    const lossy = {
      ...aylin,
      replies: {
        ...aylin.replies,
        reply: async (...given: Parameters<typeof aylin.replies.reply>) => {
          await aylin.replies.reply(...given);
          return OFFLINE;
        },
        followUp: async (...given: Parameters<typeof aylin.replies.followUp>) => {
          await aylin.replies.followUp(...given);
          return OFFLINE;
        },
      },
    };
    must(await sendReply(lossy, draft));
    expect(await stateOf(tom, draft.row)).toMatchObject({ at: 'sent' });
    expect(await got(asked)).toHaveLength(1);
  });

  it('sends nothing by itself after a crash in the middle: it asks, and a person says', async () => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    const crash = { ...aylin.replies, reply: async () => OFFLINE };
    expect(await sendReply({ ...aylin, replies: crash }, draft)).toMatchObject({
      failure: { kind: 'unknown' },
    });
    const state = await stateOf(tom, draft.row);
    if (state.at !== 'sending') throw new Error(state.at);
    expect(must(await findReply(tom, draft.row, state, signal))).toMatchObject({ is: 'tooEarly' });
    await later(600);
    expect(must(await findReply(tom, draft.row, state, signal))).toEqual({ is: 'notThere' });
    expect(await got(asked)).toHaveLength(0);
    must(await playReplyTurn(tom, draft.row, state, { kind: 'reply.notSent', says: {} }, signal));
    const again = await stateOf(aylin, draft.row);
    expect(again).toMatchObject({ at: 'claimed', by: aylin.worker.id });
    must(await sendReply(aylin, { ...draft, state: again }));
    expect(await got(asked)).toHaveLength(1);
  });

  it('does not take another reply of the same person for the lost one', async () => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    const crash = { ...aylin.replies, reply: async () => OFFLINE };
    await sendReply({ ...aylin, replies: crash }, draft);
    const ticket = { comment: { body: 'Something else', public: true } };
    await asAdmin(account, 'PUT', `/api/v2/tickets/${asked.ticketId}`, { ticket }, 'aylin');
    const state = await stateOf(aylin, draft.row);
    if (state.at !== 'sending') throw new Error(state.at);
    const found = must(await findReply(aylin, draft.row, state, signal));
    expect(found).toEqual({ is: 'other', ticketId: asked.ticketId });
    expect(must(await noteReply(aylin, draft.row, state, asked.ticketId))).toBe(asked.ticketId);
  });

  it('sends nothing where the theme is not shipped any more', async () => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    await answered(aylin, asked.theme, 'no');
    expect(await sendReply(aylin, draft)).toMatchObject({ failure: { kind: 'notShipped' } });
    expect(await got(asked)).toHaveLength(0);
  });

  it.each([
    ['in words that product replaced', { text: 'It comes in May.' }],
    ['in words that product took back', { text: null }],
  ])('sends nothing %s while it was written, whatever the theme’s record says', async (_, told) => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    await released(aylin, asked.theme, told, asked.told);
    expect(await sendReply(aylin, draft)).toMatchObject({ failure: { kind: 'notTold' } });
    expect(await got(asked)).toHaveLength(0);
    expect(await stateOf(aylin, draft.row)).toMatchObject({ at: 'claimed' });
  });

  it('sends nothing in words that ended with yesterday', async () => {
    const asked = await askedFor(account, aylin);
    const until = dayOf(account.clock.ms(), 0);
    const told = await released(aylin, asked.theme, { text: NEWS, until }, asked.told);
    const draft = { ...(await begun(aylin, asked)), told };
    const tomorrow = dayOf(account.clock.ms() + 86_400_000, 0);
    expect(await sendReply(aylin, { ...draft, today: tomorrow })).toMatchObject({
      failure: { kind: 'notTold' },
    });
    expect(must(await sendReply(aylin, draft))).toBe(asked.ticketId);
  });

  it('sends nothing where product answered anew and the theme’s record does not say so yet', async () => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    await answered(aylin, asked.theme, 'no');
    must(await aylin.store.saveTheme({ ...asked.theme, answer: { answer: 'shipped', due: null } }));
    expect(await sendReply(aylin, draft)).toMatchObject({ failure: { kind: 'notShipped' } });
    expect(await got(asked)).toHaveLength(0);
  });

  it('reads back what may be said by one request, and by the journal where that does not reach', async () => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    const isBack = (url: string) => /sort=-updated_at|relationship_fields.*groundswell_event/u.test(url);
    aylin.asked.length = 0;
    must(await draft.back());
    expect(aylin.asked.filter(isBack)).toHaveLength(1);
    await released(aylin, asked.theme, { text: null }, asked.told);
    await later(600);
    const { theme: other } = await askedFor(account, tom);
    const by = { actor: tom.worker.id, at: tom.now() };
    for (let n = 0; n < 101; n += 1)
      must(await tom.store.writeEvent(draftNote(other.id, { text: 'Look', people: [] }, by, `nonce${n}`)));
    expect(await sendReply(aylin, draft)).toMatchObject({ failure: { kind: 'notTold' } });
  });

  it.each([
    ['answered meanwhile', { comment: { body: 'Please hurry' } }, 'reply'],
    ['closed meanwhile', { status: 'closed' }, 'followUp'],
    ['asked by somebody else meanwhile', { requester_id: 9_000_002 }, 'none'],
  ])('sends nothing in a ticket that was %s', async (_, ticket, is) => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    await later(5);
    await asAdmin(account, 'PUT', `/api/v2/tickets/${asked.ticketId}`, { ticket });
    expect(await sendReply(aylin, draft)).toMatchObject({ failure: { kind: 'changed', way: { is } } });
    expect((await got(asked)).filter((text) => text === TEXT)).toHaveLength(0);
    expect(await stateOf(aylin, draft.row)).toMatchObject({ at: 'claimed' });
  });

  it('knows who was suspended or deleted, and which ticket was merged', async () => {
    const asked = await askedFor(account, aylin, 'closed');
    const path = `/api/v2/users/${asked.requester}`;
    await asAdmin(account, 'PUT', path, { user: { suspended: true } });
    expect((await seenNow(aylin, asked)).way).toEqual({ is: 'none', because: 'suspended' });
    await asAdmin(account, 'PUT', path, { user: { suspended: false } });
    const change = { ticket: { additional_tags: ['closed_by_merge'] } };
    await asAdmin(account, 'PUT', `/api/v2/tickets/update_many?ids=${asked.ticketId}`, change);
    await later(30);
    expect((await seenNow(aylin, asked)).way).toMatchObject({ is: 'followUp', ticket: { isMerged: true } });
    await asAdmin(account, 'DELETE', path);
    expect((await seenNow(aylin, asked)).way).toEqual({ is: 'none', because: 'deleted' });
    await asAdmin(account, 'DELETE', `/api/v2/tickets/${asked.ticketId}`);
    expect((await seenNow(aylin, asked)).way).toEqual({ is: 'none', because: 'deleted' });
  });

  it.each<['suspended' | 'deleted', string, 'PUT' | 'DELETE', object?]>([
    ['suspended', 'open', 'PUT', { user: { suspended: true } }],
    ['deleted', 'closed', 'DELETE'],
  ])(
    'sends nothing to a customer who was %s while it was written',
    async (because, status, method, change) => {
      const asked = await askedFor(account, aylin, status);
      const draft = await begun(aylin, asked);
      expect((await asAdmin(account, method, `/api/v2/users/${asked.requester}`, change)).status).toBe(200);
      expect(await sendReply(aylin, draft)).toMatchObject({
        failure: { kind: 'changed', way: { is: 'none', because } },
      });
      expect(await got(asked)).toHaveLength(0);
      expect(await stateOf(aylin, draft.row)).toMatchObject({ at: 'claimed', by: aylin.worker.id });
    },
  );

  it('sends nothing to a customer who was forgotten while it was written', async () => {
    const asked = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    const renee = zendeskAccountRecords(await connectAs(account, 'renee'));
    const trace = must(await findTrace(renee, asked.requester, () => undefined, signal));
    const receipt = await forgetPerson(aylin, renee, trace, () => undefined, signal);
    expect(receipt).toMatchObject({ mentionsDeleted: 1, left: [] });
    expect(await sendReply(aylin, draft)).toMatchObject({
      failure: { kind: 'changed', way: { is: 'none', because: 'notStored' } },
    });
    expect(await got(asked)).toHaveLength(0);
    // Who began to write stays in the row, which names nobody.
    const { items } = must(await aylin.store.journalOfTheme(asked.theme.id, signal));
    expect(items.filter(({ kind }) => kind.startsWith('reply.'))).toHaveLength(1);
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`${SAID.slice(0, 20)}|"${asked.requester}"`));
  });

  /** Tom does this to the mention of this ticket. */
  async function touch({ theme, ticketId }: Asked, deed: MentionDeed, ...alsoOf: readonly ThemeId[]) {
    const items: JournalEvent[] = [];
    for (const id of [theme.id, ...alsoOf])
      items.push(...must(await tom.store.journalOfTheme(id, signal)).items);
    const by = { actor: tom.worker.id, at: tom.now() };
    const { byMention } = foldStandings(items);
    for (const event of draftMentionEvents(byMention, deed, [mentionKey(ticketId, theme.id)], by))
      must(await tom.store.writeEvent(event));
  }
  const ELSEWHERE = { is: 'none', because: 'notStored' };

  it.each<[string, (to: ThemeId) => MentionDeed, MentionDeed]>([
    ['moved to another theme', (to) => ({ kind: 'mention.moved', to }), { kind: 'mention.movedBack' }],
    ['removed', () => ({ kind: 'mention.removed' }), { kind: 'mention.restored' }],
  ])('sends nothing where what says that they asked was %s meanwhile', async (_, deed, takenBack) => {
    const asked = await askedFor(account, aylin);
    const other = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    await touch(asked, deed(other.theme.id));
    expect(await sendReply(aylin, draft)).toMatchObject({ failure: { kind: 'changed', way: ELSEWHERE } });
    expect(await got(asked)).toHaveLength(0);
    await touch(asked, takenBack, other.theme.id);
    must(await sendReply(aylin, draft));
    expect(await got(asked)).toHaveLength(1);
  });

  it('sends nothing where the ticket was tagged to another theme instead, and sends where somebody tags it here anew', async () => {
    const asked = await askedFor(account, aylin);
    const other = await askedFor(account, aylin);
    const draft = await begun(aylin, asked);
    const { items } = must(await aylin.store.mentionsOfTicket(asked.ticketId, signal));
    const [mention] = items;
    if (mention === undefined) throw new Error('no mention');
    const tag = async (page: ReplyPage, themeId: ThemeId, withdrawn = false) =>
      must(
        await page.store.saveMention({
          ...mention,
          id: mentionId(asked.ticketId, themeId, page.worker.id),
          taggedBy: page.worker.id,
          themeId,
          withdrawn,
        }),
      );
    await tag(aylin, asked.theme.id, true);
    await tag(aylin, other.theme.id);
    expect(await sendReply(aylin, draft)).toMatchObject({ failure: { kind: 'changed', way: ELSEWHERE } });
    expect(await got(asked)).toHaveLength(0);
    await tag(tom, asked.theme.id);
    must(await sendReply(aylin, draft));
    expect(await got(asked)).toHaveLength(1);
  });

  it('takes back that something is on its way where Zendesk refused it', async () => {
    const asked = await askedFor(account, aylin, 'closed');
    const draft = await begun(aylin, asked);
    const path = `/api/v2/users/${asked.requester}`;
    const racing = {
      ...aylin,
      replies: {
        ...aylin.replies,
        followUp: async (...given: Parameters<typeof aylin.replies.followUp>) => {
          await asAdmin(account, 'PUT', path, { user: { suspended: true } });
          return aylin.replies.followUp(...given);
        },
      },
    };
    const refused = await sendReply(racing, draft);
    expect(refused).toMatchObject({ failure: { kind: 'zendesk', failure: { kind: 'refused' } } });
    expect(await stateOf(aylin, draft.row)).toMatchObject({ at: 'claimed', by: aylin.worker.id });
  });
});
