import type { EventId, TicketId, UserId } from '#domain/basis/Id.ts';
import { asId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { CustomerToday, TicketToday } from '#domain/outcome/wayTo.ts';
import type { Failure } from '#ports/Failure.ts';
import type { FollowUpDraft, Replies, WrittenReply } from '#ports/Replies.ts';
import type { FakeAccount } from './fakeThemeStore.ts';

/** Tickets that customers are told in; everything is for tests to change. */
export interface FakeReplies extends Replies {
  readonly ticketsNow: Map<TicketId, TicketToday>;
  readonly customersNow: Map<UserId, CustomerToday>;
  readonly written: (WrittenReply & { readonly ticketId: TicketId })[];
  readonly followUps: (FollowUpDraft & { readonly id: TicketId })[];
  /** Why the next thing that is sent fails; `arrives` is whether it is there all the same. */
  trouble: { readonly failure: Failure; readonly arrives: boolean } | null;
}

/** `by` writes; the journal is that of `account`. */
export function fakeReplies(account: FakeAccount, by: UserId, now: () => Instant): FakeReplies {
  const fake: FakeReplies = {
    ticketsNow: new Map(),
    customersNow: new Map(),
    written: [],
    followUps: [],
    trouble: null,
    tickets: async (ids) => ok(ids.flatMap((id) => fake.ticketsNow.get(id) ?? [])),
    customers: async (ids) => ok(ids.flatMap((id) => fake.customersNow.get(id) ?? [])),
    turns: async (ids) =>
      ok({ items: ids.flatMap((id: EventId) => account.events.get(id) ?? []), unreadable: [] }),
    async reply({ id, changedAt }, text) {
      if (fake.ticketsNow.get(id)?.changedAt !== changedAt)
        return failed({ kind: 'refused', what: 'send reply', reason: 'Safe Update prevented the update' });
      const { trouble } = fake;
      if (trouble === null || trouble.arrives) fake.written.push({ ticketId: id, by, at: now(), text });
      return trouble === null ? ok(undefined) : failed(trouble.failure);
    },
    repliesBy: async (ticket, author, since) =>
      ok(fake.written.filter((one) => one.ticketId === ticket && one.by === author && one.at >= since)),
    async followUp(draft) {
      const id = asId<TicketId>(String(9_000 + fake.followUps.length));
      const { trouble } = fake;
      if (trouble === null || trouble.arrives) fake.followUps.push({ ...draft, id });
      return trouble === null ? ok(id) : failed(trouble.failure);
    },
    followUpWith: async (marker) => ok(fake.followUps.find((one) => one.marker === marker)?.id ?? null),
  };
  return fake;
}
