import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { unsaidQuotes } from '#domain/mention/unsaidQuotes.ts';
import { countStanding } from '#domain/theme/countStanding.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { checkQuotes } from '#workflows/quotes/checkQuotes.ts';
import { mendQuotes } from '#workflows/quotes/mendQuotes.ts';
import { zendeskAccountRecords } from '#zendesk/zendeskAccountRecords.ts';
import { zendeskAccountTickets } from '#zendesk/zendeskAccountTickets.ts';
import { zendeskPlaces } from '#zendesk/zendeskPlaces.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { fakeAccountSettings } from '../ports/fakes/fakeAccountSettings.ts';
import { boardOutside } from '../ui/board/boardOutside.ts';
import { asAdmin, connectAs, startAccount, weather } from './localAccount.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
const AYLIN = asId<UserId>('9000001');
const THEME = asId<ThemeId>('quotecheck');
let account: LocalZendesk;

beforeAll(async () => {
  // The pages' own parser reads comments; the local Zendesk needs Node around it.
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
    readonly JSDOM: new (html: string) => { readonly window: typeof globalThis };
  };
  const { DOMParser, Element, Node } = new JSDOM('').window;
  for (const [name, value] of Object.entries({ DOMParser, Element, Node })) vi.stubGlobal(name, value);
  account = await startAccount({ weather: { jobDelayMs: 0 } });
});
afterAll(() => account.stop());

interface Opened {
  readonly id: TicketId;
  readonly requester: UserId;
  readonly comment: number;
}

/** A ticket in which this customer says this. */
async function opened(email: string, body: string): Promise<Opened> {
  const ticket = { subject: 'Help', comment: { body }, requester: { name: 'Ada', email } };
  const made = (await asAdmin(account, 'POST', '/api/v2/tickets', { ticket })).body['ticket'];
  const { id, requester_id: requester } = made as { readonly id: number; readonly requester_id: number };
  const { body: said } = await asAdmin(account, 'GET', `/api/v2/tickets/${id}/comments`);
  const [comment] = said['comments'] as readonly { readonly id: number }[];
  return { id: asId(String(id)), requester: asId(String(requester)), comment: comment?.id ?? 0 };
}

/** What the comments endpoint says, as the sidebar would have quoted it. */
async function quoted({ id, requester }: Opened, text: string): Promise<Mention> {
  const heard = await zendeskAccountTickets(await connectAs(account, 'renee')).comments(id, signal);
  const at = heard.ok ? heard.value[0]?.at : undefined;
  if (at === undefined) throw new Error('no comment');
  const comment = commentKey(at, requester, text);
  return {
    id: mentionId(id, THEME, AYLIN),
    themeId: THEME,
    ticketId: id,
    requesterId: requester,
    organizationId: null,
    brandId: null,
    taggedBy: AYLIN,
    quotes: [{ text, wordsOf: 'customer', comment, start: 0, end: 9, authorName: 'Ada', at }],
    withdrawn: false,
    at,
  };
}

function redact({ id, comment }: Opened, text: string) {
  return asAdmin(account, 'PUT', `/api/v2/tickets/${id}/comments/${comment}/redact`, { text });
}

async function later(advanceSeconds: number) {
  await fetch(new URL('/local/clock', account.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ advanceSeconds }),
  });
}

describe('the account’s tickets as they are now', () => {
  it('are shown with who asks; what is deleted is said to be gone only by the ticket itself', async () => {
    const tickets = zendeskAccountTickets(await connectAs(account, 'renee'));
    const [one, two] = [await opened('a@one.example', 'Hello'), await opened('b@one.example', 'Hi')];
    await asAdmin(account, 'DELETE', `/api/v2/tickets/${two.id}`);
    const shown = await tickets.show([one.id, two.id], signal);
    expect(shown.ok && shown.value.map(({ id, requesterId }) => [id, requesterId])).toEqual([
      [one.id, one.requester],
    ]);
    expect(await tickets.whyNot(two.id, signal)).toEqual({ ok: true, value: 'gone' });
    expect(await tickets.whyNot(one.id, signal)).toEqual({ ok: true, value: null });
    await weather(account, { failNext: 1, failStatus: 403 });
    expect(await tickets.whyNot(two.id, signal)).toEqual({ ok: true, value: 'hidden' });
    await weather(account, { failNext: 9, failStatus: 500 });
    expect(await tickets.whyNot(two.id, signal)).toMatchObject({ failure: { kind: 'failing' } });
    await weather(account, { failNext: 0 });
    expect(await tickets.comments(two.id, signal)).toMatchObject({ failure: { kind: 'gone' } });
  });

  it('name the problem that they are linked to', async () => {
    const [one, two] = [await opened('f@one.example', 'Down'), await opened('g@one.example', 'Down too')];
    const set = (id: TicketId, ticket: object) =>
      asAdmin(account, 'PUT', `/api/v2/tickets/${id}`, { ticket });
    const link = { type: 'incident', problem_id: Number(one.id) };
    expect((await set(two.id, link)).status).toBe(422);
    await set(one.id, { type: 'problem' });
    expect((await set(two.id, { ...link, type: 'question' })).status).toBe(422);
    expect((await set(two.id, link)).status).toBe(200);
    const shown = await zendeskAccountTickets(await connectAs(account, 'aylin')).show(
      [one.id, two.id],
      signal,
    );
    expect(shown.ok && shown.value.map(({ id, problemId }) => [id, problemId])).toEqual([
      [one.id, undefined],
      [two.id, one.id],
    ]);
  });

  it('are read to the last comment', async () => {
    const { id } = await opened('c@one.example', 'First.');
    for (let n = 0; n < 120; n++) {
      // A ticket takes thirty changes in ten minutes.
      if (n % 25 === 24) await later(601);
      await asAdmin(account, 'PUT', `/api/v2/tickets/${id}`, { ticket: { comment: { body: `Line ${n}.` } } });
    }
    const tickets = zendeskAccountTickets(await connectAs(account, 'renee'));
    const heard = await tickets.comments(id, signal);
    expect(heard.ok && [heard.value.length, heard.value.at(-1)?.texts[0]]).toEqual([121, 'Line 119.']);
  });

  it('know a quote again in every form of a comment, and that its words were redacted', async () => {
    const ticket = await opened('d@one.example', 'Dear all,\n\nplease <b>export</b> it & more.\nAda');
    const text = 'please <b>export</b> it & more.';
    const mention = await quoted(ticket, text);
    const tickets = zendeskAccountTickets(await connectAs(account, 'renee'));
    const before = await tickets.comments(ticket.id, signal);
    expect(before.ok && unsaidQuotes(mention, before.value)).toEqual([]);
    expect((await redact(ticket, 'it')).status).toBe(200);
    const after = await tickets.comments(ticket.id, signal);
    expect(after.ok && unsaidQuotes(mention, after.value)).toHaveLength(1);
  });

  it('say which users are there: neither merged nor unknown', async () => {
    const [one, two] = [await opened('e@one.example', 'Hello'), await opened('e@two.example', 'Hi')];
    const merged = { user: { id: Number(one.requester) } };
    await asAdmin(account, 'PUT', `/api/v2/users/${two.requester}/merge`, merged);
    const tickets = zendeskAccountTickets(await connectAs(account, 'renee'));
    const many = Array.from({ length: 150 }, (_, n) => asId<UserId>(String(5_000_000 + n)));
    const there = await tickets.usersThere([two.requester, ...many, one.requester], signal);
    expect(there.ok && [...there.value]).toEqual([one.requester]);
  });
});

describe('a check of stored quotes in a whole account', () => {
  it('finds what was deleted, redacted and merged; mended, each person counts once and nothing is found again', async () => {
    const aylin = zendeskThemeStore(await connectAs(account, 'aylin'));
    await aylin.writeEvent({
      id: asId(`${THEME}.created`),
      kind: 'theme.created',
      themeId: THEME,
      actor: AYLIN,
      payload: { name: 'Export', kind: 'request', tag: 'gs_quotecheck' },
      after: null,
      at: instant(Date.now()),
      recordId: null,
    });
    const said = ['Export one.', 'Export two.', 'Export three.', 'My card is 4711-0815.'];
    const tickets: Opened[] = [];
    for (const [n, text] of said.entries()) tickets.push(await opened(`f${n}@one.example`, text));
    for (const [n, ticket] of tickets.entries()) {
      const saved = await aylin.saveMention(await quoted(ticket, said[n] ?? ''));
      if (!saved.ok) throw new Error(saved.failure.kind);
    }
    const [first, second, third, fourth] = tickets as [Opened, Opened, Opened, Opened];
    await later(600);
    await asAdmin(account, 'DELETE', `/api/v2/tickets/${third.id}`);
    await redact(fourth, '4711-0815');
    const merged = { user: { id: Number(first.requester) } };
    await asAdmin(account, 'PUT', `/api/v2/users/${second.requester}/merge`, merged);

    const zendesk = await connectAs(account, 'renee');
    const records = zendeskAccountRecords(zendesk);
    const store = zendeskThemeStore(zendesk);
    const open = boardOutside({ role: 'admin' });
    const outside = {
      ...open,
      worker: { ...open.worker, id: asId<UserId>('9000007') },
      store,
      places: zendeskPlaces(zendesk),
      settings: fakeAccountSettings(),
      accountTickets: zendeskAccountTickets(zendesk),
    };
    const check = async () => {
      const checked = await checkQuotes(outside, records, quiet, signal);
      if (!checked.ok) throw new Error(JSON.stringify(checked.failure));
      return checked.value;
    };
    const found = await check();
    expect(found.stopped).toBeNull();
    expect(found.gone.map(({ ticketId }) => ticketId)).toEqual([third.id]);
    expect(found.unsaid.map(({ record }) => record.value.ticketId)).toEqual([fourth.id]);
    expect(found.otherAskers).toMatchObject([
      { ticketId: second.id, from: second.requester, to: first.requester, isGone: true },
    ]);
    for (const receipt of [
      await mendQuotes('removed', outside, records, found, signal),
      await mendQuotes('askers', outside, records, found, signal),
      await mendQuotes('unsaid', outside, records, await check(), signal),
    ])
      expect(receipt).toMatchObject({ eventsWritten: 1, left: [] });

    const again = await check();
    expect([again.unsaid, again.otherAskers, again.gone.flatMap(({ counting }) => counting)]).toEqual([
      [],
      [],
      [],
    ]);
    const values = again.mentions.map(({ value }) => value);
    const mentions = foldAccount(values, again.events).themes.get(THEME)?.mentions ?? [];
    expect(countStanding(mentions)).toMatchObject({ people: 2, tickets: 3 });
    const left = await asAdmin(account, 'GET', '/api/v2/custom_objects/groundswell_mention/records');
    expect(JSON.stringify(left.body)).not.toContain('4711-0815');
  });
});
