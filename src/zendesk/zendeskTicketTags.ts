import { asId, type TicketId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ItemOutcome } from '#ports/ItemOutcome.ts';
import type { TicketTagChange, TicketTags } from '#ports/TicketTags.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { address } from './rest/address.ts';
import type { BulkJob } from './rest/jobs/BulkJob.ts';
import { jobRunner } from './rest/jobs/jobRunner.ts';
import { foundPage } from './wire/foundPage.ts';
import { shownTickets } from './wire/shownTickets.ts';

const proposedTags = v.object({ tags: v.array(v.string()) });

const PAGE = 100;
/** A million tickets; a cursor that never ends stops here. */
const MOST_PAGES = 10_000;

/** One kind of change for up to a hundred tickets. Nothing is replaced: what others do to a ticket's tags meanwhile stays. */
function tagJob(attribute: 'additional_tags' | 'remove_tags'): BulkJob<TicketTagChange> {
  const tagsOf = ({ added, removed }: TicketTagChange) => (attribute === 'additional_tags' ? added : removed);
  return {
    method: 'PUT',
    what: 'tag tickets',
    missing: 'gone',
    urgency: 'onScreen',
    request: (changes) => ({
      path: '/api/v2/tickets/update_many',
      body: {
        tickets: changes.map((change) => ({ id: Number(change.ticketId), [attribute]: tagsOf(change) })),
      },
    }),
    idOf: ({ ticketId }) => ticketId,
  };
}

/** Tags of the account's tickets. */
export function zendeskTicketTags(zendesk: Pick<Zendesk, 'rest' | 'leases' | 'world'>): TicketTags {
  const { rest } = zendesk;
  return {
    async find(tag, signal) {
      const what = 'find tagged tickets';
      const found: TicketId[] = [];
      let cursor: string | null = null;
      for (let count = 0; count < MOST_PAGES; count++) {
        const query = { 'filter[type]': 'ticket', query: `tags:${tag}`, 'page[size]': PAGE };
        const path = address('/api/v2/search/export', { ...query, 'page[after]': cursor });
        const request = { path, what, missing: 'gone', urgency: 'onScreen' } as const;
        const page: Result<v.InferOutput<typeof foundPage>, Failure> = await rest.read(
          request,
          foundPage,
          signal,
        );
        if (!page.ok) return page;
        found.push(...page.value.results.map(({ id }) => asId<TicketId>(id)));
        const next: string | null = page.value.meta?.after_cursor ?? null;
        if (page.value.meta?.has_more !== true || next === null || next === cursor) return ok(found);
        cursor = next;
      }
      return failed({ kind: 'unreadable', what, path: 'meta.after_cursor' });
    },

    async beginning(start, signal) {
      const path = address('/api/v2/autocomplete/tags', { name: start.replace(/_$/, '') });
      const request = { path, what: 'find tags', missing: 'gone', urgency: 'onScreen' } as const;
      const read = await rest.read(request, proposedTags, signal);
      return read.ok ? ok(read.value.tags.filter((tag) => tag.startsWith(start))) : read;
    },

    async show(ids, signal) {
      const path = address('/api/v2/tickets/show_many', { ids: ids.slice(0, PAGE).join(',') });
      const request = { path, what: 'read tickets', missing: 'gone', urgency: 'onScreen' } as const;
      const shown = await rest.read(request, shownTickets, signal);
      if (!shown.ok) return shown;
      return ok(
        shown.value.tickets.map((ticket) => ({
          id: asId<TicketId>(ticket.id),
          isClosed: ticket.status === 'closed',
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

    async change(changes, signal, onProgress) {
      const runner = jobRunner(zendesk);
      const outcomes = new Map<TicketId, ItemOutcome>();
      let before = 0;
      for (const attribute of ['additional_tags', 'remove_tags'] as const) {
        const wanted = changes.filter(({ ticketId, added, removed }) => {
          const tags = attribute === 'additional_tags' ? added : removed;
          const outcome = outcomes.get(ticketId);
          return tags.length > 0 && (outcome === undefined || outcome.state === 'done');
        });
        const settledBefore = before;
        const told = await runner.run(tagJob(attribute), wanted, signal, (settled) =>
          onProgress(Math.min(changes.length, settledBefore + settled)),
        );
        told.forEach((outcome, place) => {
          const change = wanted[place];
          if (change !== undefined) outcomes.set(change.ticketId, outcome);
        });
        before = outcomes.size;
      }
      return changes.map(({ ticketId }) => outcomes.get(ticketId) ?? { state: 'done', id: ticketId });
    },
  };
}
