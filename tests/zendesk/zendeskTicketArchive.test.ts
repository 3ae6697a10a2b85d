import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { textHash } from '#domain/basis/textHash.ts';
import type { Day } from '#domain/basis/Day.ts';
import type { ArchivedTicket, TicketArchive } from '#ports/TicketArchive.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { zendeskTicketArchive } from '#zendesk/zendeskTicketArchive.ts';
import { asAdmin, connectAs, startAccount, weather } from './localAccount.ts';

const { signal } = new AbortController();
let account: LocalZendesk;
let archive: TicketArchive;

beforeAll(async () => {
  // The pages' own parser reads comments; the local Zendesk needs Node around it.
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
    readonly JSDOM: new (html: string) => { readonly window: typeof globalThis };
  };
  const { DOMParser, Element, Node } = new JSDOM('').window;
  for (const [name, value] of Object.entries({ DOMParser, Element, Node })) vi.stubGlobal(name, value);
  account = await startAccount();
  archive = zendeskTicketArchive(await connectAs(account, 'aylin'));
});
afterAll(() => account.stop());

function valueOf<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function everyTicket(
  from: ArchivedTicket['createdAt'],
  until: Day,
): Promise<readonly ArchivedTicket[]> {
  const found: ArchivedTicket[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<TicketArchive['page']>> = await archive.page(from, until, cursor, signal);
    const { tickets, unreadable, next } = valueOf(page);
    expect(unreadable).toBe(0);
    found.push(...tickets);
    cursor = next;
  } while (cursor !== null);
  return found;
}

const byId = (one: ArchivedTicket, other: ArchivedTicket) => (one.id < other.id ? -1 : 1);

describe('tickets of the past', () => {
  it('are those of a period, oldest first, as many as are counted', async () => {
    const all = await everyTicket('2000-01-01T00:00:00.000Z' as ArchivedTicket['createdAt'], '2099-12-31');
    expect(all.length).toBeGreaterThan(100);
    const days = all.map(({ createdAt }) => createdAt.slice(0, 10) as Day);
    const [from, until] = [days.at(20), days.at(60)];
    if (from === undefined || until === undefined) throw new Error('too few tickets');
    const wanted = all.filter((_, n) => (days[n] ?? '') >= from && (days[n] ?? '') <= until);
    expect(valueOf(await archive.count(from, until, signal))).toBe(wanted.length);
    const found = await everyTicket(`${from}T00:00:00.000Z` as ArchivedTicket['createdAt'], until);
    expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    const times = found.map(({ createdAt }) => epochMs(createdAt));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('are counted for somebody who waits, and read behind whatever somebody waits for', async () => {
    const asked: string[] = [];
    const { rest } = await connectAs(account, 'aylin');
    vi.spyOn(rest, 'read').mockImplementation(async ({ urgency, what }) => {
      asked.push(urgency);
      return { ok: false, failure: { kind: 'offline', what } };
    });
    const those = zendeskTicketArchive({ rest });
    const [from, until] = ['2026-01-01' as Day, '2026-02-01' as Day];
    await those.count(from, until, signal);
    await those.changedCount(from, signal);
    await those.viewCount([{ id: '1', name: 'Open' }], signal);
    await those.page('2026-01-01T00:00:00.000Z' as ArchivedTicket['createdAt'], until, null, signal);
    expect(asked).toEqual(['onScreen', 'onScreen', 'onScreen', 'background']);
  });

  it('begin with the very second that is asked for', async () => {
    const all = await everyTicket('2000-01-01T00:00:00.000Z' as ArchivedTicket['createdAt'], '2099-12-31');
    const middle = all.at(50);
    if (middle === undefined) throw new Error('too few tickets');
    const rest = await everyTicket(middle.createdAt, '2099-12-31');
    expect(rest[0]?.createdAt).toBe(middle.createdAt);
    expect(rest.map(({ id }) => id)).toContain(middle.id);
  });

  it('have conversations with the roles of those who speak', async () => {
    const all = await everyTicket('2000-01-01T00:00:00.000Z' as ArchivedTicket['createdAt'], '2099-12-31');
    const ticket = all.findLast(({ requesterId, submitterId }) => requesterId === submitterId);
    if (ticket === undefined) throw new Error('no ticket that a customer began');
    const answer = { comment: { body: 'We will tell you.', public: true } };
    const note = { comment: { body: 'A sales matter?', public: false } };
    for (const change of [answer, note])
      await asAdmin(account, 'PUT', `/api/v2/tickets/${ticket.id}`, { ticket: change });
    const conversation = valueOf(await archive.conversation(ticket, signal));
    expect(conversation.requester).toMatchObject({ id: ticket.requesterId });
    expect(conversation.requester?.name).not.toBe('');
    const [first] = conversation.comments;
    expect(first).toMatchObject({ role: 'customer', isPublic: true, authorId: ticket.requesterId });
    // The search's plain text and the comment's own HTML are the same words.
    expect(textHash(first?.text ?? '')).toBe(textHash(ticket.description));
    expect(conversation.comments.slice(-2).map(({ role, text, isPublic }) => [role, text, isPublic])).toEqual(
      [
        ['agent', 'We will tell you.', true],
        ['agent', 'A sales matter?', false],
      ],
    );
  });

  it('are those of a view, as many as Zendesk counts, and are shown by their ids', async () => {
    // More than one page of them.
    for (let n = 0; n < 60; n++)
      await asAdmin(account, 'POST', '/api/v2/tickets', { ticket: { comment: { body: `Number ${n}` } } });
    const views = valueOf(await archive.views(signal));
    expect(views.slice(0, 2)).toEqual([
      { id: '8700001', name: 'Your unsolved tickets' },
      { id: '8700002', name: 'Unassigned tickets' },
    ]);
    const view = views.find(({ name }) => name === 'All unsolved tickets');
    const other = views.find(({ name }) => name === 'Pending tickets');
    if (view === undefined || other === undefined) throw new Error('no view');
    const listed: { readonly id: string; readonly createdAt: string }[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<TicketArchive['viewPage']>> = await archive.viewPage(
        view,
        cursor,
        signal,
      );
      listed.push(...valueOf(page).tickets);
      cursor = valueOf(page).next;
    } while (cursor !== null);
    expect(listed.length).toBeGreaterThan(100);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
    const [both, one] = [
      valueOf(await archive.viewCount([view, other], signal)),
      valueOf(await archive.viewCount([view], signal)),
    ];
    expect([one, (both ?? 0) > listed.length]).toEqual([listed.length, true]);
    // A view that is not there has no number, so that there is none of all.
    expect(valueOf(await archive.viewCount([view, { id: '1', name: 'gone' }], signal))).toBeNull();
    expect(await archive.viewPage({ id: '1', name: 'gone' }, null, signal)).toMatchObject({
      failure: { kind: 'gone' },
    });
    const all = await everyTicket('2000-01-01T00:00:00.000Z' as ArchivedTicket['createdAt'], '2099-12-31');
    const wanted = all.filter(({ id }) => listed.slice(0, 30).some((ticket) => ticket.id === id));
    const shown = valueOf(await archive.some([...wanted.map(({ id }) => id), asId<TicketId>('1')], signal));
    expect(shown.unreadable).toBe(0);
    expect(shown.tickets.toSorted(byId)).toEqual(wanted.toSorted(byId));
    expect(valueOf(await archive.some([asId<TicketId>('1')], signal)).tickets).toEqual([]);
  });

  it('are exported for admins, deleted ones and the newest minute left out, from where an earlier export ended', async () => {
    const admin = zendeskTicketArchive(await connectAs(account, 'renee'));
    const begin = '2000-01-01T00:00:00.000Z' as ArchivedTicket['createdAt'];
    const exported = async (place: string | null) => {
      const found: ArchivedTicket[] = [];
      for (let next = place; ;) {
        const page = valueOf(await admin.exported(begin, next, signal));
        expect(page.unreadable).toBe(0);
        found.push(...page.tickets);
        next = page.next;
        if (next === null) return { found, place: page.place };
      }
    };
    account.clock.advance(60);
    const all = await everyTicket(begin, '2099-12-31');
    const first = await exported(null);
    expect(first.found.toSorted(byId)).toEqual(all.toSorted(byId));
    expect(valueOf(await admin.changedCount('2000-01-01', signal))).toBe(all.length);
    // The newest are not closed, so that they can be changed.
    const [gone, changed] = all.slice(-2);
    if (gone === undefined || changed === undefined) throw new Error('too few tickets');
    await asAdmin(account, 'DELETE', `/api/v2/tickets/${gone.id}`);
    await asAdmin(account, 'PUT', `/api/v2/tickets/${changed.id}`, { ticket: { tags: ['changed'] } });
    expect((await exported(first.place)).found).toEqual([]);
    account.clock.advance(60);
    const later = await exported(first.place);
    expect(later.found.map(({ id, place }) => [id, place.tags])).toEqual([[changed.id, ['changed']]]);
    expect((await exported(later.place)).found).toEqual([]);
    expect(await archive.exported(begin, null, signal)).toMatchObject({ failure: { kind: 'forbidden' } });
    expect(await admin.exported(begin, 'nonsense', signal)).toMatchObject({ failure: { kind: 'refused' } });
  });

  it('that are gone, and an account that does not answer, are told apart', async () => {
    const all = await everyTicket('2000-01-01T00:00:00.000Z' as ArchivedTicket['createdAt'], '2099-12-31');
    const ticket = all.at(0);
    if (ticket === undefined) throw new Error('too few tickets');
    await asAdmin(account, 'DELETE', `/api/v2/tickets/${ticket.id}`);
    expect(await archive.conversation(ticket, signal)).toMatchObject({ failure: { kind: 'gone' } });
    await weather(account, { mode: 'offline' });
    expect(await archive.count('2026-01-01', '2026-02-01', signal)).toMatchObject({ ok: false });
    await weather(account, { mode: 'fine' });
  });
});
