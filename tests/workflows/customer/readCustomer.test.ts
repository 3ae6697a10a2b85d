import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { draftDecision, draftRelease } from '#domain/decision/draftDecision.ts';
import { draftMentionEvents } from '#domain/event/draftMentionEvents.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import { personKey } from '#domain/outcome/ReplyEvent.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { openAccountReplica } from '#storage/account/openAccountReplica.ts';
import type { Customer } from '#domain/outcome/customerAsks.ts';
import type { CustomerFrom } from '#workflows/customer/CustomerTools.ts';
import { keptCustomer } from '#workflows/customer/keptCustomer.ts';
import { readCustomer } from '#workflows/customer/readCustomer.ts';
import { playReplyTurn } from '#workflows/outcome/playReplyTurn.ts';
import { zendeskCustomerAsks } from '#zendesk/zendeskCustomerAsks.ts';
import { zendeskReplies } from '#zendesk/zendeskReplies.ts';
import { asAdmin, connectAs, startAccount, weather } from '../../zendesk/localAccount.ts';
import { AYLIN, createdEvent, sampleMention, sampleQuote, sampleTheme } from '../../zendesk/samples.ts';
import { must, replyPage, type ReplyPage, signal } from '../outcome/replyPage.ts';

let account: LocalZendesk;
let page: ReplyPage;

beforeAll(async () => {
  account = await startAccount();
  page = await replyPage(account, 'aylin');
});
afterAll(() => account.stop());

interface Opened {
  readonly id: TicketId;
  readonly requester: UserId;
}

/** Somebody of each of the first organizations that have people. */
async function members(): Promise<readonly { readonly team: OrganizationId; readonly person: UserId }[]> {
  const { body } = await asAdmin(account, 'GET', '/api/v2/users?role=end-user&page[size]=100');
  const users = body['users'] as readonly { readonly id: number; readonly organization_id: number | null }[];
  const each = new Map(users.map((user) => [user.organization_id, user]));
  return [...each].flatMap(([team, { id }]) =>
    team === null ? [] : [{ team: asId<OrganizationId>(String(team)), person: asId<UserId>(String(id)) }],
  );
}

let made = 0;
async function opened(): Promise<Opened> {
  const requester = { name: 'Ines', email: `ines${(made += 1)}@read.example` };
  const ticket = { subject: 'Help', comment: { body: 'We paste it by hand.' }, requester };
  const { body } = await asAdmin(account, 'POST', '/api/v2/tickets', { ticket });
  const { id, requester_id } = body['ticket'] as { readonly id: number; readonly requester_id: number };
  return { id: asId(String(id)), requester: asId(String(requester_id)) };
}

async function theme(id: string, name: string) {
  const made = sampleTheme(id, { name });
  must(await page.store.writeEvent(createdEvent(made, AYLIN)));
  must(await page.store.saveTheme(made));
  return made;
}

async function tag(of: ReturnType<typeof sampleTheme>, { id, requester }: Opened, more = {}) {
  must(await page.store.saveMention(sampleMention(of, id, AYLIN, { requesterId: requester, ...more })));
}

const by = () => ({ actor: AYLIN, at: page.now() });

/** Search is behind by minutes. */
const later = () => account.clock.advance(3_600);

async function from(user = 'aylin'): Promise<CustomerFrom> {
  const zendesk = await connectAs(account, user);
  const { replica } = await openAccountReplica('fernway', AYLIN);
  return {
    ...page,
    asks: zendeskCustomerAsks(zendesk),
    replies: zendeskReplies(zendesk),
    accountReplica: replica,
  };
}

async function seen(customer: Customer, user?: string) {
  const { asks } = must(await readCustomer(await from(user), customer, signal));
  return asks.map((ask) => [ask.theme?.name, ...ask.tickets.map(({ ticketId }) => ticketId)]);
}

describe('what a customer asked for, from the account', () => {
  it('is what was tagged, where it stands now, with what became of it', async () => {
    const [csv, dark, sso] = [
      await theme('cust1', 'CSV'),
      await theme('cust2', 'Dark'),
      await theme('cust3', 'SSO'),
    ];
    const [one, two, three] = [await opened(), await opened(), await opened()];
    const user: Customer = { is: 'user', id: one.requester };
    await tag(csv, one);
    await tag(dark, { ...two, requester: one.requester });
    await tag(csv, three);
    // Dark was moved to SSO, SSO merged into CSV, and three turned out to be the same person.
    const key = mentionKey(two.id, dark.id);
    for (const event of [
      ...draftMentionEvents(new Map(), { kind: 'mention.moved', to: sso.id }, [key], by()),
      draftMerge({ id: sso.id, unmergedBy: null }, csv.id, by()),
      ...draftMentionEvents(
        new Map(),
        { kind: 'mention.askedBy', requesterId: one.requester },
        [mentionKey(three.id, csv.id)],
        by(),
      ),
    ])
      must(await page.store.writeEvent(event));
    later();
    const [[name, ...tickets] = []] = await seen(user);
    expect([name, tickets.toSorted()]).toEqual(['CSV', [one.id, two.id, three.id].toSorted()]);

    const verdict = {
      answer: 'shipped',
      reason: 'It took a year.',
      due: null,
      lookAgainOn: null,
      evidence: null,
    } as const;
    const decided = draftDecision({ id: csv.id, before: null }, verdict, by());
    must(await page.store.writeEvent(decided));
    const released = { text: 'It is there.', until: null, language: 'en' };
    must(
      await page.store.writeEvent(
        draftRelease({ id: decided.id, themeId: csv.id, releases: [] }, released, by()),
      ),
    );
    later();
    const shipped = must(await readCustomer(await from(), user, signal)).asks[0];
    expect(shipped?.waiting).toEqual([one.requester]);
    expect([shipped?.decision?.reason, shipped?.release?.text]).toEqual(['It took a year.', 'It is there.']);

    const row = { themeId: csv.id, person: personKey(csv.id, one.requester) };
    const claim = { kind: 'reply.claimed', says: { ticketId: one.id } } as const;
    const claimed = must(await playReplyTurn(page, row, { at: 'open' }, claim, signal));
    const says = {
      ticketId: one.id,
      as: 'reply',
      told: asId<never>('r'),
      words: 'a'.repeat(11),
      attempt: 'b'.repeat(10),
    } as const;
    const sending = must(
      await playReplyTurn(page, row, claimed.state, { kind: 'reply.sending', says }, signal),
    );
    must(
      await playReplyTurn(
        page,
        row,
        sending.state,
        { kind: 'reply.sent', says: { ticketId: one.id } },
        signal,
      ),
    );
    const told = must(await readCustomer(await from(), user, signal)).asks[0];
    expect([told?.waiting, told?.told?.ticketId]).toEqual([[], one.id]);
  });

  it('of an organization is what its people asked, with what they asked for one that was merged into it', async () => {
    const paste = await theme('cust4', 'Paste');
    const [winner, loser, other] = await members();
    if (winner === undefined || loser === undefined || other === undefined)
      throw new Error('no organizations');
    const tickets = [await opened(), await opened(), await opened()].map(({ id }) => id);
    const [one, two, three] = tickets as [TicketId, TicketId, TicketId];
    await tag(paste, { id: one, requester: winner.person }, { organizationId: winner.team });
    await tag(paste, { id: two, requester: loser.person }, { organizationId: loser.team });
    await tag(paste, { id: three, requester: other.person }, { organizationId: other.team });
    later();
    const team: Customer = { is: 'organization', id: winner.team };
    expect(await seen(team)).toEqual([['Paste', one]]);
    const merge = { organization_merge: { winner_id: Number(winner.team) } };
    const merged = await asAdmin(account, 'POST', `/api/v2/organizations/${loser.team}/merge`, merge);
    expect(merged.status).toBe(200);
    later();
    const [[name, ...theirs] = []] = await seen(team);
    expect([name, theirs.toSorted()]).toEqual(['Paste', [one, two].toSorted()]);
  });

  it('is the newest three hundred and says so, in a handful of requests', async () => {
    const many = await theme('cust5', 'Many');
    const { requester } = await opened();
    const { body } = await asAdmin(account, 'GET', '/api/v2/tickets?page[size]=100');
    const tickets = (body['tickets'] as readonly { readonly id: number }[]).map(({ id }) => String(id));
    for (const id of tickets.slice(0, 100)) await tag(many, { id: asId(id), requester });
    later();
    const user: Customer = { is: 'user', id: requester };
    expect(must(await readCustomer(await from(), user, signal))).toMatchObject({ isPart: false });
    let requests = 0;
    const zendesk = await connectAs(account, 'aylin', { onRequest: () => (requests += 1) });
    const counted = {
      ...(await from()),
      asks: zendeskCustomerAsks(zendesk),
      replies: zendeskReplies(zendesk),
    };
    must(await readCustomer(counted, user, signal));
    expect(requests).toBeLessThanOrEqual(5);
  });

  it('is read by a light agent too, is nothing for whoever never asked, and fails where nothing answers', async () => {
    const nobody: Customer = { is: 'user', id: (await opened()).requester };
    expect(await seen(nobody, 'hana')).toEqual([]);
    await weather(account, { failNext: 20, failStatus: 500 });
    expect(await readCustomer(await from(), nobody, signal)).toMatchObject({ failure: { kind: 'failing' } });
    await weather(account, { failNext: 0 });
  });

  it('leaves out what was said since, and says so, where the account does not search for that', async () => {
    const nobody: Customer = { is: 'user', id: (await opened()).requester };
    await weather(account, { failNext: 1, failStatus: 422 });
    const picture = must(await readCustomer(await from(), nobody, signal));
    expect([picture.asks, picture.isPart]).toEqual([[], true]);
  });

  it('is not made up where this browser keeps no account', async () => {
    const user: Customer = { is: 'user', id: asId<UserId>('1') };
    expect(await keptCustomer(await from(), user, signal)).toBeNull();
  });
});

describe('what this browser keeps', () => {
  it('says the same without a request', async () => {
    const theme = sampleTheme('kept1', { name: 'Kept' });
    const mention = sampleMention(theme, asId<TicketId>('5'), AYLIN, {
      requesterId: asId<UserId>('7'),
      quotes: [sampleQuote()],
    });
    const feed = { isWhole: true, read: 1 };
    const state = { isTooLarge: false, syncedAt: page.now(), feeds: { mentions: feed, events: feed } };
    const base = await from();
    const kept = { revision: 1, mentions: [mention], events: [createdEvent(theme, AYLIN)] };
    const ok = <T>(value: T) => Promise.resolve({ ok: true, value } as const);
    const accountReplica = { state: () => ok(state as never), read: () => ok(kept) };
    const customer: Customer = { is: 'user', id: asId<UserId>('7') };
    const shown = await keptCustomer({ ...base, accountReplica }, customer, signal);
    expect(shown?.asks.map(({ themeId }) => themeId)).toEqual([asId<ThemeId>('kept1')]);
    const part = { ...state, feeds: { mentions: { ...feed, isWhole: false }, events: feed } };
    const half = { state: () => ok(part as never), read: () => ok(kept) };
    expect(await keptCustomer({ ...base, accountReplica: half }, customer, signal)).toBeNull();
  });
});
