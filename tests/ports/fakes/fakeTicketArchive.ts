import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { type Instant, instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { AccountPlace } from '#ports/AccountPlaces.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivedTicket, TicketArchive } from '#ports/TicketArchive.ts';

export interface FakeTicketArchive extends TicketArchive {
  readonly tickets: ArchivedTicket[];
  /** Agents' answers by ticket, who and what. */
  readonly answers: Map<TicketId, readonly (readonly [UserId, string])[]>;
  /** Views with the tickets in them, in the view's own order. */
  readonly viewed: Map<AccountPlace, readonly TicketId[]>;
  /** Tickets in the order in which they changed last, as an export tells them; those of `tickets` where nothing is said. */
  changed: readonly ArchivedTicket[] | null;
  /** Whether exports are for this person. */
  mayExport: boolean;
  /** When set, everything fails so. */
  failure: Failure | null;
  /** Cursors that are not known any more. */
  isCursorGone: boolean;
  readonly asked: string[];
}

/** A page holds so many. */
export const PER_PAGE = 3;

/** Tickets of the past in memory. */
export function fakeTicketArchive(): FakeTicketArchive {
  const wanted = (from: Instant, until: string) =>
    fake.tickets.filter(({ createdAt }) => createdAt >= from && createdAt.slice(0, 10) <= until);
  const changed = () => fake.changed ?? fake.tickets;
  const idsIn = ({ id }: AccountPlace) => [...fake.viewed].find(([view]) => view.id === id)?.[1] ?? [];
  const fake: FakeTicketArchive = {
    tickets: [],
    answers: new Map(),
    viewed: new Map(),
    changed: null,
    mayExport: true,
    failure: null,
    isCursorGone: false,
    asked: [],
    async count(from, until) {
      if (fake.failure !== null) return failed(fake.failure);
      return ok(wanted(`${from}T00:00:00.000Z` as Instant, until).length);
    },
    changedCount: async () => (fake.failure === null ? ok(changed().length) : failed(fake.failure)),
    async exported(from, place) {
      fake.asked.push(place === null ? `export ${from}` : `export ${place}`);
      if (fake.failure !== null) return failed(fake.failure);
      if (!fake.mayExport) return failed({ kind: 'forbidden', what: 'read history' });
      if (place !== null && fake.isCursorGone)
        return failed({ kind: 'refused', what: 'read history', reason: 'cursor is invalid or expired' });
      const at = Number(place ?? 0);
      const tickets = changed().slice(at, at + PER_PAGE);
      const after = String(at + tickets.length);
      return ok({
        ...{ tickets, unreadable: 0 },
        ...{ next: at + PER_PAGE < changed().length ? after : null, place: after },
      });
    },
    async page(from, until, cursor) {
      fake.asked.push(cursor === null ? `from ${from}` : cursor);
      if (fake.failure !== null) return failed(fake.failure);
      if (cursor !== null && fake.isCursorGone)
        return failed({ kind: 'refused', what: 'read history', reason: 'the cursor has expired' });
      const at = cursor === null ? 0 : Number(cursor);
      const all = wanted(from, until);
      const next = at + PER_PAGE < all.length ? String(at + PER_PAGE) : null;
      return ok({ tickets: all.slice(at, at + PER_PAGE), unreadable: 0, next });
    },
    views: async () => (fake.failure === null ? ok([...fake.viewed.keys()]) : failed(fake.failure)),
    async viewCount(views) {
      if (fake.failure !== null) return failed(fake.failure);
      return ok(views.reduce((sum, view) => sum + idsIn(view).length, 0));
    },
    async viewPage(view, cursor) {
      fake.asked.push(`view ${view.name}${cursor === null ? '' : ` ${cursor}`}`);
      if (fake.failure !== null) return failed(fake.failure);
      const at = Number(cursor ?? 0);
      const ids = idsIn(view);
      const tickets = ids
        .slice(at, at + PER_PAGE)
        .flatMap((id) => fake.tickets.find((one) => one.id === id) ?? []);
      return ok({ tickets, next: at + PER_PAGE < ids.length ? String(at + PER_PAGE) : null });
    },
    async some(ids) {
      fake.asked.push(`some ${ids.join(' ')}`);
      if (fake.failure !== null) return failed(fake.failure);
      return ok({ tickets: fake.tickets.filter(({ id }) => ids.includes(id)), unreadable: 0 });
    },
    async conversation(ticket) {
      fake.asked.push(`ticket ${ticket.id}`);
      if (fake.failure !== null) return failed(fake.failure);
      const { id, requesterId, createdAt: at } = ticket;
      const known = fake.tickets.find((one) => one.id === id);
      const comment = (author: UserId | null, role: Comment['role'], text: string): Comment => ({
        key: commentKey(at, author, text),
        authorId: author,
        authorName: 'Somebody',
        role,
        isPublic: true,
        at,
        text,
        attachments: 0,
      });
      return ok({
        ticketId: id,
        subject: ticket.subject,
        requester: requesterId === null ? null : { id: requesterId, name: 'Somebody' },
        organization: null,
        brandId: ticket.brandId,
        channel: ticket.channel,
        tags: ticket.place.tags,
        comments: [
          comment(requesterId, 'customer', known?.description ?? ticket.description),
          ...(fake.answers.get(id) ?? []).map(([who, text]) => comment(who, 'agent', text)),
        ],
      });
    },
  };
  return fake;
}

/** A ticket of the n-th hour of 2026 in which somebody says this. */
export function archived(n: number, description: string, more: Partial<ArchivedTicket> = {}): ArchivedTicket {
  const requesterId = asId<UserId>(String(500 + n));
  return {
    id: asId<TicketId>(String(n)),
    subject: 'Help',
    description,
    createdAt: instant(Date.UTC(2026, 0, 1, n)),
    place: { groupId: null, brandId: null, formId: null, tags: [], unknown: [] },
    requesterId,
    submitterId: requesterId,
    organizationId: null,
    brandId: null,
    channel: 'email',
    ...more,
  };
}
