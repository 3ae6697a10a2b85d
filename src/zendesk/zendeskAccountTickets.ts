import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { AccountTickets } from '#ports/AccountTickets.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { address } from './rest/address.ts';
import { commentsOfTicket } from './ticket/commentsOfTicket.ts';
import { messageText } from './ticket/messageText.ts';
import { ticketsNow } from './wire/ticketsNow.ts';
import { userList } from './wire/userList.ts';

const PAGE = 100;

/** The account's tickets and users as they are now. */
export function zendeskAccountTickets({ rest }: Pick<Zendesk, 'rest'>): AccountTickets {
  const about = (what: string) => ({ what, missing: 'gone', urgency: 'background' }) as const;

  const commentsOf = (id: TicketId, signal: AbortSignal) => commentsOfTicket(rest, id, 'background', signal);

  return {
    async show(ids, signal) {
      const path = address('/api/v2/tickets/show_many', { ids: ids.slice(0, PAGE).join(',') });
      const shown = await rest.read({ path, ...about('read tickets') }, ticketsNow, signal);
      if (!shown.ok) return shown.failure.kind === 'gone' ? ok([]) : shown;
      return ok(
        shown.value.tickets.map((ticket) => ({
          id: asId<TicketId>(ticket.id),
          requesterId: ticket.requester_id === null ? null : asId<UserId>(ticket.requester_id),
          ...(ticket.problem_id === null ? {} : { problemId: asId<TicketId>(ticket.problem_id) }),
          channel: String(ticket.via?.channel ?? ''),
          changedAt: ticket.updated_at,
          place: {
            groupId: ticket.group_id,
            brandId: ticket.brand_id,
            formId: ticket.ticket_form_id,
            tags: ticket.tags,
            unknown: [],
          },
        })),
      );
    },

    async whyNot(id, signal) {
      const shown = await rest.read(
        { path: address(`/api/v2/tickets/${id}`, {}), ...about('read ticket') },
        v.object({ ticket: v.object({}) }),
        signal,
      );
      if (shown.ok) return ok(null);
      if (shown.failure.kind === 'gone') return ok('gone');
      return shown.failure.kind === 'forbidden' ? ok('hidden') : shown;
    },

    async comments(id, signal) {
      const read = await commentsOf(id, signal);
      if (!read.ok) return read;
      return ok(
        read.value.map(
          ({ author_id, public: isPublic, created_at: at, html_body: html, plain_body: plain, body }) => ({
            at,
            authorId: author_id === null ? null : asId<UserId>(author_id),
            isPublic: isPublic !== false,
            texts: [messageText(html, 'text/html').text, messageText(plain, '').text, body],
          }),
        ),
      );
    },

    async notes(id, signal) {
      const read = await commentsOf(id, signal);
      if (!read.ok) return read;
      const notes = read.value.flatMap(
        ({ public: isPublic, author_id: by, created_at: at, html_body: html, body }) => {
          if (isPublic !== false || by === null) return [];
          return [{ by: asId<UserId>(by), at, text: (messageText(html, 'text/html').text || body).trim() }];
        },
      );
      return ok(notes.toReversed());
    },

    async usersThere(ids, signal) {
      const there = new Set<UserId>();
      for (let next = 0; next < ids.length; next += PAGE) {
        const path = address('/api/v2/users/show_many', { ids: ids.slice(next, next + PAGE).join(',') });
        const shown = await rest.read({ path, ...about('find people') }, userList, signal);
        if (!shown.ok && shown.failure.kind === 'gone') continue;
        if (!shown.ok) return shown;
        for (const { id, active } of shown.value.users) if (active !== false) there.add(asId<UserId>(id));
      }
      return ok(there);
    },
  };
}
