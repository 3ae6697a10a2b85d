import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { TicketArchive } from '#ports/TicketArchive.ts';
import * as v from 'valibot';
import { archivedOf } from './archive/archivedOf.ts';
import { archivedViews } from './archive/archivedViews.ts';
import type { Zendesk } from './connectZendesk.ts';
import { address } from './rest/address.ts';
import { commentPages } from './ticket/commentsOfTicket.ts';
import { inOrder, type Message } from './ticket/commentsOf.ts';
import { archivedSome, archivePage, deletedTicket, exportedTickets, foundCount } from './wire/archiveWire.ts';

const PAGE = 100;
const EXPORTED = 1_000;

/**
 * Tickets of the past: which there are by the search export, which agents may use too, or by the incremental one, and each
 * conversation by itself.
 *
 * @param hasParser false where nothing reads HTML: then the plain text is taken that Zendesk made of it.
 */
export function zendeskTicketArchive({ rest }: Pick<Zendesk, 'rest'>, hasParser = true): TicketArchive {
  const about = (what: string) => ({ what, missing: 'gone', urgency: 'background' }) as const;

  async function counted(said: string, signal: AbortSignal): Promise<Result<number, Failure>> {
    const path = address('/api/v2/search/count', { query: `type:ticket ${said}` });
    // Somebody waits for an estimate.
    const asked = { path, ...about('count tickets'), urgency: 'onScreen' } as const;
    const answer = await rest.read(asked, foundCount, signal);
    return answer.ok ? ok(answer.value.count) : answer;
  }

  return {
    ...archivedViews(rest),

    count: (from, until, signal) => counted(`created>=${from} created<=${until}`, signal),
    changedCount: (from, signal) => counted(`updated>=${from}`, signal),

    async page(from, until, cursor, signal) {
      const what = 'read history';
      const query = `created>=${seconds(from)} created<=${until}`;
      const path = address('/api/v2/search/export', {
        'filter[type]': 'ticket',
        query,
        'page[size]': PAGE,
        'page[after]': cursor,
      });
      const read = await rest.read({ path, ...about(what) }, archivePage, signal);
      if (!read.ok) return read;
      const { results, meta } = read.value;
      const next = meta?.has_more === true ? (meta.after_cursor ?? null) : null;
      const isEndless = next !== null && next === cursor;
      if (isEndless) return failed({ kind: 'unreadable', what, path: 'meta.after_cursor' });
      return ok({ ...archivedOf(results), next });
    },

    async exported(from, place, signal) {
      const query = place === null ? { start_time: Math.floor(epochMs(from) / 1_000) } : { cursor: place };
      const path = address('/api/v2/incremental/tickets/cursor', { ...query, per_page: EXPORTED });
      const read = await rest.read({ path, ...about('read history') }, exportedTickets, signal);
      if (!read.ok) return read;
      const { tickets, after_cursor: after, end_of_stream: isEnd } = read.value;
      const left = archivedOf(tickets.filter((one) => !v.is(deletedTicket, one)));
      // A cursor that does not move on would ask for the same page for ever.
      const next = isEnd === false && after !== place ? (after ?? null) : null;
      return ok({ ...left, next, place: after ?? place });
    },

    async some(ids, signal) {
      const path = address('/api/v2/tickets/show_many', { ids: ids.slice(0, PAGE).join(',') });
      const shown = await rest.read({ path, ...about('read history') }, archivedSome, signal);
      if (shown.ok) return ok(archivedOf(shown.value.tickets));
      return shown.failure.kind === 'gone' ? ok(archivedOf([])) : shown;
    },

    async conversation(ticket, signal) {
      const spoken = await commentPages(rest, ticket.id, 'background', signal, 'users');
      if (!spoken.ok) return spoken;
      const users = new Map(spoken.value.flatMap((page) => page.users ?? []).map((user) => [user.id, user]));
      const messages = spoken.value
        .flatMap(({ comments }) => comments)
        .map((comment): Message => {
          const { author_id: id, plain_body: plain, body } = comment;
          const html = hasParser ? comment.html_body : '';
          const author = id === null ? undefined : users.get(id);
          return {
            author: { id, name: author?.name ?? '', role: author?.role ?? '' },
            content: html === '' ? plain || body : html,
            contentType: html === '' ? '' : 'text/html',
            isPublic: comment.public !== false,
            attachments: comment.attachments?.length ?? 0,
            time: comment.created_at,
          };
        });
      const { requesterId, organizationId } = ticket;
      const name = requesterId === null ? '' : (users.get(requesterId)?.name ?? '');
      return ok({
        ticketId: ticket.id,
        subject: ticket.subject,
        requester: requesterId === null ? null : { id: requesterId, name },
        organization: organizationId === null ? null : { id: organizationId, name: '' },
        brandId: ticket.brandId,
        channel: ticket.channel,
        tags: ticket.place.tags,
        comments: inOrder(messages, { requesterId, createdAt: ticket.createdAt }),
      });
    },
  };
}

/** Search knows whole seconds. */
function seconds(moment: Instant): string {
  return moment.replace(/\.\d+Z$/, 'Z');
}
