import type { TicketId, UserId } from '#domain/basis/Id.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { HeardComment } from '#domain/mention/unsaidQuotes.ts';
import type { AccountTickets, SaidComment, TicketNote, TicketNow } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';

/** Tickets and users in memory; everything is for tests to change. */
export interface FakeAccountTickets extends AccountTickets {
  readonly tickets: Map<TicketId, TicketNow>;
  /** Tickets that are there but not for this person. */
  readonly hidden: Set<TicketId>;
  /** Public comments of nobody in particular where a test does not say more. */
  readonly conversations: Map<TicketId, readonly (HeardComment & Partial<SaidComment>)[]>;
  readonly notesOf: Map<TicketId, readonly TicketNote[]>;
  readonly users: Set<UserId>;
  failure: Failure | null;
  /** Conversations that cannot be read, and why. */
  readonly closedBooks: Map<TicketId, Failure>;
  shown: number;
  readonly read: TicketId[];
}

export function fakeAccountTickets(): FakeAccountTickets {
  const trouble = (what: string, signal: AbortSignal): Failure | null =>
    signal.aborted ? { kind: 'cancelled', what } : fake.failure;
  const fake: FakeAccountTickets = {
    tickets: new Map(),
    hidden: new Set(),
    conversations: new Map(),
    notesOf: new Map(),
    users: new Set(),
    failure: null,
    closedBooks: new Map(),
    shown: 0,
    read: [],
    async show(ids, signal) {
      fake.shown += 1;
      const failure = trouble('read tickets', signal);
      if (failure !== null) return failed(failure);
      return ok(ids.flatMap((id) => (fake.hidden.has(id) ? [] : (fake.tickets.get(id) ?? []))));
    },
    async whyNot(id, signal) {
      const failure = trouble('read ticket', signal);
      if (failure !== null) return failed(failure);
      if (fake.hidden.has(id)) return ok('hidden');
      return ok(fake.tickets.has(id) ? null : 'gone');
    },
    async comments(id, signal) {
      fake.read.push(id);
      const failure = trouble('read comments', signal) ?? fake.closedBooks.get(id) ?? null;
      if (failure !== null) return failed(failure);
      const said = fake.conversations.get(id) ?? [];
      return ok(said.map((comment) => ({ authorId: null, isPublic: true, ...comment })));
    },
    async notes(id, signal) {
      const failure = trouble('read comments', signal) ?? fake.closedBooks.get(id) ?? null;
      return failure === null ? ok(fake.notesOf.get(id) ?? []) : failed(failure);
    },
    async usersThere(ids, signal) {
      const failure = trouble('find people', signal);
      return failure === null ? ok(new Set(ids.filter((id) => fake.users.has(id)))) : failed(failure);
    },
  };
  return fake;
}
