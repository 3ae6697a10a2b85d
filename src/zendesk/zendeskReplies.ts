import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { CustomerToday, TicketToday } from '#domain/outcome/wayTo.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Replies } from '#ports/Replies.ts';
import type { Zendesk } from './connectZendesk.ts';
import { originals } from './history/originals.ts';
import { rawRecord } from './history/rawRecord.ts';
import { eventOf, eventRecord } from './records/eventRecord.ts';
import { recordsByExternalId } from './records/relatedRecords.ts';
import { EVENT } from './records/shape.ts';
import { address } from './rest/address.ts';
import { commentsOfTicket } from './ticket/commentsOfTicket.ts';
import { messageText } from './ticket/messageText.ts';
import { replyHtml } from './ticket/replyHtml.ts';
import { markedTickets, replyCustomers, replyTickets, writtenTicket } from './wire/repliesWire.ts';

const PAGE = 100;
/** Zendesk puts it on tickets that were merged into another one. */
const MERGED = 'closed_by_merge';

/** Tells customers in their tickets, with the session of whoever clicks. */
export function zendeskReplies({ rest }: Pick<Zendesk, 'rest'>): Replies {
  const read = { missing: 'gone', urgency: 'onScreen' } as const;
  const history = originals(rest);

  /** All of these, a hundred a request; a hundred of which none is there answers 404. */
  async function many<Id extends string, T>(
    ids: readonly Id[],
    ask: (some: string) => Promise<Result<readonly T[], Failure>>,
  ): Promise<Result<readonly T[], Failure>> {
    const found: T[] = [];
    for (let next = 0; next < ids.length; next += PAGE) {
      const some = await ask(ids.slice(next, next + PAGE).join(','));
      if (!some.ok && some.failure.kind === 'gone') continue;
      if (!some.ok) return some;
      found.push(...some.value);
    }
    return ok(found);
  }

  return {
    tickets: (ids, signal) =>
      many(ids, async (some) => {
        const path = address('/api/v2/tickets/show_many', { ids: some });
        const shown = await rest.read({ path, what: 'read tickets', ...read }, replyTickets, signal);
        if (!shown.ok) return shown;
        return ok(
          shown.value.tickets.map(
            ({ id, status, tags, requester_id, assignee_id, updated_at: changedAt }): TicketToday => ({
              id: asId<TicketId>(id),
              isClosed: status === 'closed',
              isMerged: tags.includes(MERGED),
              requesterId: requester_id === null ? null : asId<UserId>(requester_id),
              assigneeId: assignee_id === null ? null : asId<UserId>(assignee_id),
              changedAt,
            }),
          ),
        );
      }),

    customers: (ids, signal) =>
      many(ids, async (some) => {
        const path = address('/api/v2/users/show_many', { ids: some });
        const shown = await rest.read({ path, what: 'read people', ...read }, replyCustomers, signal);
        if (!shown.ok) return shown;
        return ok(
          shown.value.users.map(({ id, name, active, suspended, locale }): CustomerToday => ({
            id: asId<UserId>(id),
            name,
            isThere: active !== false,
            isSuspended: suspended === true,
            locale: locale ?? null,
          })),
        );
      }),

    async turns(ids, signal) {
      const what = 'read journal';
      const raw = await recordsByExternalId(rest, EVENT, ids, rawRecord, what, signal);
      if (!raw.ok) return raw;
      const listed = await history.of(EVENT, raw.value, eventRecord, signal);
      return listed.ok ? ok({ ...listed.value, items: listed.value.items.map(eventOf) }) : listed;
    },

    async reply({ id, changedAt }, text) {
      const comment = { html_body: replyHtml(text), public: true };
      // As Zendesk writes it: in whole seconds.
      const stamp = changedAt.replace(/\.\d+Z$/u, 'Z');
      const ticket = { comment, safe_update: true, updated_stamp: stamp };
      const path = `/api/v2/tickets/${id}`;
      const sent = await rest.write(
        { method: 'PUT', path, body: { ticket }, what: 'send reply', missing: 'gone' },
        writtenTicket,
      );
      return sent.ok ? ok(undefined) : sent;
    },

    async repliesBy(ticket, by, since, signal) {
      const comments = await commentsOfTicket(rest, ticket, read.urgency, signal);
      if (!comments.ok) return comments;
      // Zendesk stamps whole seconds.
      const from = Math.floor(epochMs(since) / 1_000) * 1_000;
      return ok(
        comments.value.flatMap(({ public: isPublic, author_id, created_at: at, html_body: html, body }) => {
          if (isPublic === false || author_id !== by || epochMs(at) < from) return [];
          return [{ by, at, text: messageText(html, 'text/html').text || body }];
        }),
      );
    },

    async followUp({ after, requesterId, by, text, tags, marker }) {
      const ticket = {
        via_followup_source_id: Number(after),
        requester_id: Number(requesterId),
        assignee_id: Number(by),
        status: 'solved',
        external_id: marker,
        tags,
        comment: { html_body: replyHtml(text), public: true },
      };
      const made = await rest.write(
        { method: 'POST', path: '/api/v2/tickets', body: { ticket }, what: 'send reply', missing: 'gone' },
        writtenTicket,
      );
      return made.ok ? ok(asId<TicketId>(made.value.ticket.id)) : made;
    },

    async followUpWith(marker, signal) {
      const path = address('/api/v2/tickets', { external_id: marker });
      const found = await rest.read({ path, what: 'read tickets', ...read }, markedTickets, signal);
      if (!found.ok) return found;
      const [first] = found.value.tickets;
      return ok(first === undefined ? null : asId<TicketId>(first.id));
    },
  };
}
