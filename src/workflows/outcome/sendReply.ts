import type { Day } from '#domain/basis/Day.ts';
import type { EventId, TicketId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { textHash } from '#domain/basis/textHash.ts';
import type { Addressee } from '#domain/outcome/Addressee.ts';
import type { ReplyState } from '#domain/outcome/foldReplies.ts';
import type { ReplyFacts } from '#domain/outcome/ReplyEvent.ts';
import { type Counted, stillAsks } from '#domain/outcome/stillAsks.ts';
import { type Way, wayTo } from '#domain/outcome/wayTo.ts';
import type { Failure } from '#ports/Failure.ts';
import { findReply, replyMarker } from './findReply.ts';
import { FOLLOW_UP_TAG } from './FOLLOW_UP_TAG.ts';
import { playReplyTurn, type Replying, type RowOf } from './playReplyTurn.ts';
import type { KnownJournal } from './readBack.ts';
import type { TellingFrom } from './tellingNow.ts';
import { type NotTold, whyNotTold } from './whyNotTold.ts';

/** Why a customer was not told, or nobody knows whether they were. */
export type ReplyFailure =
  | { readonly kind: 'zendesk'; readonly failure: Failure }
  | NotTold
  /** The ticket or the customer is not as the writer saw them: to be looked at again. */
  | { readonly kind: 'changed'; readonly way: Way }
  /** Somebody was first: this is how it stands. */
  | { readonly kind: 'taken'; readonly state: ReplyState }
  /** Nobody knows yet whether it arrived. It is looked for, and a person says; nothing is sent by itself. */
  | { readonly kind: 'unknown'; readonly state: ReplyState }
  /** It arrived, and that could not be written down. Looking for it finds it. */
  | { readonly kind: 'notNoted'; readonly ticketId: TicketId; readonly failure: Failure };

/** What is sent, to whom, and what its writer saw. */
export interface ReplyDraft {
  readonly row: RowOf;
  readonly addressee: Addressee;
  readonly way: Exclude<Way, { readonly is: 'none' }>;
  readonly state: ReplyState;
  readonly text: string;
  /** The release that it rests on. */
  readonly told: EventId;
  /** Today, for this person. */
  readonly today: Day;
  /** What counted for the theme when its page was read. */
  readonly counted: Counted;
  /** Reads the theme's journal back (`readBack`). */
  readonly back: () => Promise<Result<Pick<KnownJournal, 'events'>, Failure>>;
}

/** What surely did not arrive. */
const SURE: ReadonlySet<Failure['kind']> = new Set([
  'busy',
  'cancelled',
  'signedOut',
  'forbidden',
  'readOnly',
  'gone',
  'refused',
]);

const never = new AbortController().signal;

/**
 * Tells one customer, once. Looks at theme, released words, ticket and customer anew; writes down that it is being sent before anything leaves,
 * so that of two at once one sends; and after a lost answer looks for what it sent, and sends nothing again by itself.
 */
export async function sendReply(
  outside: Replying & TellingFrom,
  draft: ReplyDraft,
): Promise<Result<TicketId, ReplyFailure>> {
  const { row, addressee, way, text, told } = draft;
  const wrong = await whyNotNow(outside, draft);
  if (wrong !== null) return failed(wrong);
  const attempt = outside.newId();
  const facts: ReplyFacts = { ticketId: way.ticket.id, as: way.is, told, words: textHash(text), attempt };
  const move = { kind: 'reply.sending', says: facts } as const;
  const begun = await playReplyTurn(outside, row, draft.state, move, never);
  if (!begun.ok) return failed({ kind: 'zendesk', failure: begun.failure });
  const { done, state } = begun.value;
  if (!done || state.at !== 'sending' || state.attempt !== attempt) return failed({ kind: 'taken', state });
  const { replies, worker } = outside;
  const sent =
    way.is === 'reply'
      ? await replies.reply(way.ticket, text)
      : await replies.followUp({
          after: way.ticket.id,
          requesterId: addressee.person,
          by: worker.id,
          text,
          tags: [FOLLOW_UP_TAG],
          marker: replyMarker(worker.subdomain, row, state.turn),
        });
  if (sent.ok) return noteReply(outside, row, state, sent.value ?? way.ticket.id);
  if (SURE.has(sent.failure.kind)) {
    await playReplyTurn(outside, row, state, { kind: 'reply.notSent', says: {} }, never);
    return failed({ kind: 'zendesk', failure: sent.failure });
  }
  const found = await findReply(outside, row, state, never);
  if (found.ok && found.value.is === 'there') return noteReply(outside, row, state, found.value.ticketId);
  return failed({ kind: 'unknown', state });
}

/** Notes that it arrived, whoever found out. */
export async function noteReply(
  outside: Replying,
  row: RowOf,
  state: ReplyState,
  ticketId: TicketId,
): Promise<Result<TicketId, ReplyFailure>> {
  const noted = await playReplyTurn(outside, row, state, { kind: 'reply.sent', says: { ticketId } }, never);
  if (!noted.ok) return failed({ kind: 'notNoted', ticketId, failure: noted.failure });
  if (!noted.value.done && noted.value.state.at !== 'sent')
    return failed({ kind: 'taken', state: noted.value.state });
  return ok(ticketId);
}

/** What has changed since the writer looked; `null` where nothing stands in the way. */
async function whyNotNow(
  outside: Replying & TellingFrom,
  { row, addressee, way, told, today, counted, back }: ReplyDraft,
): Promise<ReplyFailure | null> {
  const { store, replies } = outside;
  const journal = await back();
  if (!journal.ok) return { kind: 'zendesk', failure: journal.failure };
  const { events } = journal.value;
  const wrong = await whyNotTold(outside, { themeId: row.themeId, told, today }, events);
  if (wrong !== null) return wrong;
  const theme = await store.showTheme(row.themeId, never);
  if (!theme.ok) return { kind: 'zendesk', failure: theme.failure };
  if (theme.value.partOf !== null) return { kind: 'notShipped' };
  const ids = addressee.tickets.map(({ ticketId }) => ticketId);
  const tickets = await replies.tickets(ids, never);
  if (!tickets.ok) return { kind: 'zendesk', failure: tickets.failure };
  const customers = await replies.customers([addressee.person], never);
  if (!customers.ok) return { kind: 'zendesk', failure: customers.failure };
  const ticketsNow = new Map(tickets.value.map((ticket) => [ticket.id, ticket]));
  const now = wayTo(addressee, ticketsNow, customers.value[0]);
  const isSame =
    now.is === way.is &&
    now.ticket.id === way.ticket.id &&
    (now.is === 'followUp' || now.ticket.changedAt === way.ticket.changedAt);
  if (!isSame) return { kind: 'changed', way: now };
  const mentions = await store.mentionsOfTicket(way.ticket.id, never);
  if (!mentions.ok) return { kind: 'zendesk', failure: mentions.failure };
  const isStored = stillAsks(mentions.value.items, counted, events);
  return isStored ? null : { kind: 'changed', way: { is: 'none', because: 'notStored' } };
}
