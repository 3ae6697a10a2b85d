import { createRequire } from 'node:module';
import { vi } from 'vitest';
import { asId, type EventId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { dayOf } from '#domain/basis/Day.ts';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Told } from '#domain/decision/DecisionEvent.ts';
import { draftDecision, draftRelease } from '#domain/decision/draftDecision.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { type Addressee, addresseesOf, rowThemes } from '#domain/outcome/Addressee.ts';
import type { ReplyState } from '#domain/outcome/foldReplies.ts';
import { personKey } from '#domain/outcome/ReplyEvent.ts';
import type { Counted } from '#domain/outcome/stillAsks.ts';
import { type Way, wayTo } from '#domain/outcome/wayTo.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { openTheme } from '#workflows/openTheme.ts';
import { lookAtCustomers } from '#workflows/outcome/lookAtCustomers.ts';
import { playReplyTurn, type Replying, type RowOf } from '#workflows/outcome/playReplyTurn.ts';
import { type KnownJournal, newestAt, readBack } from '#workflows/outcome/readBack.ts';
import type { ReplyDraft } from '#workflows/outcome/sendReply.ts';
import { zendeskAccountFeed } from '#zendesk/zendeskAccountFeed.ts';
import { zendeskReplies } from '#zendesk/zendeskReplies.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { asAdmin, connectAs } from '../../zendesk/localAccount.ts';
import { requestCheck } from '../../zendesk/requestCheck.ts';
import { AYLIN, TOM } from '../../zendesk/samples.ts';
import { conversationOf, outsideFor, type TestOutside } from '../outsideFor.ts';

export const signal = new AbortController().signal;
export const SAID = 'I copy two hundred rows by hand, <b>every</b> Friday';
export const NEWS = 'It *is* there & works.';
let made = 0;

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The pages' own parser reads comments; the local Zendesk needs Node around it. */
export function readComments(): void {
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
    readonly JSDOM: new (html: string) => { readonly window: typeof globalThis };
  };
  const { DOMParser, Element, Node } = new JSDOM('').window;
  for (const [name, value] of Object.entries({ DOMParser, Element, Node })) vi.stubGlobal(name, value);
}

export interface ReplyPage extends TestOutside, Replying {
  /** What this page asked the account for. */
  readonly asked: string[];
}

/** Somebody's page: its records and tickets are real, the rest is in memory. */
export async function replyPage(account: LocalZendesk, user: 'aylin' | 'tom'): Promise<ReplyPage> {
  const asked: string[] = [];
  const check = requestCheck();
  const onRequest = (options: Readonly<Record<string, unknown>>) => {
    asked.push(String(options['url']));
    check(options);
  };
  const zendesk = await connectAs(account, user, { onRequest });
  const id: UserId = user === 'aylin' ? AYLIN : TOM;
  const base = outsideFor(id, conversationOf(5, []));
  return {
    ...base,
    asked,
    outcome: async () => ({
      ...base.tools,
      lately: (stop) => zendeskAccountFeed(zendesk, 'onScreen').latestPage('events', null, stop),
    }),
    worker: { ...base.worker, id, subdomain: 'fernway' },
    store: zendeskThemeStore(zendesk),
    replies: zendeskReplies(zendesk),
    settings: fakeAccountSettings({
      deciders: [{ userId: AYLIN, from: instant(0), until: null }],
    }),
    now: () => instant(account.clock.ms()),
    newId: () => `a${String((made += 1)).padStart(9, '0')}`,
  };
}

export interface Asked {
  readonly theme: Theme;
  readonly ticketId: TicketId;
  readonly requester: UserId;
  /** The release by which they may be told. */
  readonly told: EventId;
}

/** A theme that shipped, and a customer who asked for it in a ticket. */
export async function askedFor(account: LocalZendesk, page: ReplyPage, status = 'open'): Promise<Asked> {
  made += 1;
  const email = `ines${made}@shop.example`;
  const ticket = { subject: 'Help', comment: { body: SAID }, requester: { name: 'Ines Roth', email } };
  const { body } = await asAdmin(account, 'POST', '/api/v2/tickets', { ticket });
  const { id, requester_id } = body['ticket'] as { readonly id: number; readonly requester_id: number };
  await asAdmin(account, 'PUT', `/api/v2/tickets/${id}`, { ticket: { status } });
  const theme = must(
    await createTheme(page, {
      ...draftTheme(page, `Export ${made}`, 'request'),
      id: asId<never>(`theme${String(made).padStart(5, '0')}`),
    }),
  );
  const [ticketId, requester] = [asId<TicketId>(String(id)), asId<UserId>(String(requester_id))];
  const at = instant(Date.UTC(2026, 10, 20));
  const comment = commentKey(at, requester, SAID);
  const quote = {
    text: SAID,
    wordsOf: 'customer',
    comment,
    start: 0,
    end: 9,
    authorName: 'Ines',
    at,
  } as const;
  must(
    await page.store.saveMention({
      id: mentionId(ticketId, theme.id, page.worker.id),
      themeId: theme.id,
      ticketId,
      requesterId: requester,
      organizationId: null,
      brandId: null,
      taggedBy: page.worker.id,
      quotes: [quote],
      withdrawn: false,
      at,
    }),
  );
  await answered(page, theme, 'shipped');
  return { theme, ticketId, requester, told: await released(page, theme, { text: NEWS }) };
}

const answers = new Map<string, JournalEvent>();

/** Product answers, and the theme’s record says so. */
export async function answered(
  page: ReplyPage,
  { id, name }: Theme,
  answer: 'shipped' | 'no',
): Promise<void> {
  const verdict = { answer, reason: 'Said.', due: null, lookAgainOn: null, evidence: null };
  const by = { actor: page.worker.id, at: page.now() };
  const event = draftDecision({ id, before: answers.get(id) ?? null }, verdict, by);
  must(await page.store.writeEvent(event));
  answers.set(id, event);
  must(await page.store.saveTheme({ id, name, answer: { answer, due: null } }));
}

/** Product says what customers may be told, or takes it back (`text: null`). */
export async function released(
  page: ReplyPage,
  { id }: Theme,
  told: Partial<Told>,
  before?: EventId,
): Promise<EventId> {
  const decision = answers.get(id)?.id ?? asId<EventId>('');
  const releases =
    before === undefined ? [] : [{ id: before, releasedBy: AYLIN, at: page.now(), text: NEWS, until: null }];
  const by = { actor: page.worker.id, at: page.now() };
  const words = { text: null, until: null, language: 'en', ...told };
  const event = draftRelease({ id: decision, themeId: id, releases }, words, by);
  must(await page.store.writeEvent(event));
  return event.id;
}

/** The customer as their page sees them now. */
export async function seenNow(
  page: ReplyPage,
  { theme, requester }: Asked,
): Promise<{
  readonly row: RowOf;
  readonly addressee: Addressee;
  readonly way: Way;
  readonly counted: Counted;
  readonly known: KnownJournal;
}> {
  const { view, journal } = must(await openTheme(page, theme.id, signal));
  const { all } = addresseesOf(view.theme.mentions);
  const addressee = all.find(({ person }) => person === requester);
  if (addressee === undefined) throw new Error('nobody');
  const { tickets, customers } = must(await lookAtCustomers(page, all, signal));
  return {
    row: { themeId: theme.id, person: personKey(theme.id, requester) },
    addressee,
    way: wayTo(addressee, tickets, customers.get(requester)),
    counted: {
      themes: rowThemes({ id: theme.id, parts: view.theme.parts }),
      mentions: new Set(view.theme.mentions.flatMap(({ parts }) => parts.map(({ key }) => key))),
    },
    known: { events: journal, upTo: newestAt(journal) },
  };
}

/** Begins to write to them, as the page saw them; gives what would be sent. */
export async function begun(page: ReplyPage, asked: Asked, text = TEXT): Promise<ReplyDraft> {
  const { row, addressee, way, counted, known } = await seenNow(page, asked);
  if (way.is === 'none') throw new Error(way.because);
  const says = { ticketId: way.ticket.id };
  const open: ReplyState = { at: 'open' };
  const claimed = must(await playReplyTurn(page, row, open, { kind: 'reply.claimed', says }, signal));
  if (!claimed.done) throw new Error(claimed.state.at);
  const today = dayOf(epochMs(page.now()), 0);
  const back = () => readBack(page, row.themeId, known, signal);
  return { row, addressee, way, state: claimed.state, text, told: asked.told, today, counted, back };
}

export const TEXT = `Hello Ines Roth,\n\nyou wrote: “${SAID}”\n\nIt *is* there & works.`;
