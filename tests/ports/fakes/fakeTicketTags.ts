import type { TicketId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ItemOutcome } from '#ports/ItemOutcome.ts';
import type { TaggedTicket, TicketTags } from '#ports/TicketTags.ts';

/** Tickets in memory; everything is for tests to change. */
export interface FakeTicketTags extends TicketTags {
  readonly tickets: Map<TicketId, TaggedTicket>;
  failure: Failure | null;
  /** Tickets that are not changed, and how that ends. */
  readonly stubborn: Map<TicketId, ItemOutcome>;
  changes: number;
  shown: number;
}

export function fakeTicketTags(): FakeTicketTags {
  const fake: FakeTicketTags = {
    tickets: new Map(),
    failure: null,
    stubborn: new Map(),
    changes: 0,
    shown: 0,
    find: async (tag) =>
      fake.failure === null
        ? ok([...fake.tickets.values()].filter(({ place }) => place.tags.includes(tag)).map(({ id }) => id))
        : failed(fake.failure),
    beginning: async (start) =>
      fake.failure === null
        ? ok(
            [...fake.tickets.values()].flatMap(({ place }) =>
              place.tags.filter((tag) => tag.startsWith(start)),
            ),
          )
        : failed(fake.failure),
    show: async (ids, signal) => {
      fake.shown += 1;
      if (signal.aborted) return failed({ kind: 'cancelled', what: 'read tickets' });
      if (fake.failure !== null) return failed(fake.failure);
      return ok(ids.flatMap((id) => fake.tickets.get(id) ?? []));
    },
    change: async (changes) =>
      changes.map(({ ticketId, added, removed }): ItemOutcome => {
        const ticket = fake.tickets.get(ticketId);
        const outcome = fake.stubborn.get(ticketId);
        if (outcome !== undefined || ticket === undefined)
          return outcome ?? { state: 'refused', failure: { kind: 'gone', what: 'tag tickets' } };
        fake.changes += 1;
        const tags = [...ticket.place.tags, ...added].filter((tag) => !removed.includes(tag));
        fake.tickets.set(ticketId, { ...ticket, place: { ...ticket.place, tags } });
        return { state: 'done', id: ticketId };
      }),
  };
  return fake;
}
