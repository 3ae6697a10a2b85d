import { account } from './account.ts';
import { blankTicket, via } from './blankTicket.ts';
import { blankUser } from './blankUser.ts';
import { isoSeconds } from './Clock.ts';
import type { InboxPart, InboxTicket } from './InboxPart.ts';
import { newComment } from './newComment.ts';
import type { Organization } from './Organization.ts';
import type { Store } from './Store.ts';
import type { User } from './User.ts';

const minuteMs = 60_000;
/** How long before the first start the newest ticket came in. */
const newestAgeMs = 12 * minuteMs;

/**
 * Puts the demonstration inbox into an account. Its weeks, days and times are counted back so that the
 * newest ticket came in twelve minutes ago; what would have been written after now is drawn together
 * into the minutes between.
 */
export function loadInbox(store: Store, inbox: InboxPart): void {
  if (inbox.tickets.length === 0) return;
  const newest = Math.max(...inbox.tickets.map(minuteOf));
  const originMs = store.clock.ms() - newestAgeMs - newest * minuteMs;
  const first = isoSeconds(originMs);
  const organizations = new Map(inbox.organizations.map((o) => [o.key, addOrganization(store, o, first)]));
  const people = new Map(store.users.select('role != ?', ['end-user']).map((u) => [u.key ?? '', u]));
  for (const person of inbox.people) {
    const organization = person.organization === null ? undefined : organizations.get(person.organization);
    const id = store.next('user', 7000001);
    const user = blankUser({ id, name: person.name, email: person.email, locale: person.locale, at: first });
    const own = { personal_plan: person.personalPlan?.toLowerCase() ?? null, spend: person.spend ?? null };
    people.set(
      person.key,
      store.putUser({
        ...user,
        organization_id: organization?.id ?? null,
        user_fields: { ...user.user_fields, ...own },
      }),
    );
  }
  const byAge = [...inbox.tickets].sort((a, b) => minuteOf(a) - minuteOf(b));
  for (const ticket of byAge) addTicket(store, ticket, originMs + minuteOf(ticket) * minuteMs, people);
}

function minuteOf(ticket: InboxTicket): number {
  const [hours = 0, minutes = 0] = ticket.time.split(':').map(Number);
  return ((ticket.week * 7 + ticket.day) * 24 + hours) * 60 + minutes;
}

function addOrganization(store: Store, o: InboxPart['organizations'][number], at: string): Organization {
  return store.putOrganization({
    id: store.next('organization', 6000001),
    name: o.name,
    created_at: at,
    updated_at: at,
    domain_names: [o.domain],
    details: '',
    notes: '',
    group_id: null,
    shared_tickets: false,
    shared_comments: false,
    external_id: null,
    tags: [],
    organization_fields: {
      plan: o.plan.toLowerCase(),
      annual_revenue: o.annualRevenue,
      seats: o.seats,
      country: o.country,
      contract_value: o.contract,
      reference_customer: false,
      renewal: null,
      licences_2024: o.seats,
    },
  });
}

function addTicket(store: Store, given: InboxTicket, startMs: number, people: Map<string, User>): void {
  const known = (key: string): User => {
    const user = people.get(key);
    if (!user) throw new Error(`ticket ${given.key} names "${key}", who is not in the inbox`);
    return user;
  };
  const requester = known(given.requester);
  const channel = given.channel;
  const from = { address: requester.email ?? '', name: requester.name };
  const times = commentTimes(given, startMs, store.clock.ms());
  const id = store.next('ticket', 1001);
  given.comments.forEach((comment, index) =>
    newComment(store, {
      ticketId: id,
      authorId: known(comment.by).id,
      body: comment.body,
      htmlBody: comment.html,
      public: comment.public,
      at: isoSeconds(times[index] ?? startMs),
      via: via(channel, known(comment.by).role === 'end-user' ? from : {}),
      voice: channel === 'voice' && index === 0,
    }),
  );
  const last = isoSeconds(times.at(-1) ?? startMs);
  const description = given.comments[0]?.body ?? '';
  const assignee = given.assignee == null ? undefined : known(given.assignee);
  store.putTicket({
    ...blankTicket({
      id,
      subject: given.subject,
      description,
      requesterId: requester.id,
      at: isoSeconds(startMs),
      via: via(channel, from),
    }),
    submitter_id: known(given.comments[0]?.by ?? given.requester).id,
    updated_at: last,
    generated_timestamp: Date.parse(last) / 1000,
    status: given.status,
    priority: given.priority,
    assignee_id: assignee?.id ?? null,
    group_id: assignee?.default_group_id ?? account.supportGroupId,
    organization_id: requester.organization_id,
    tags: [...given.tags].sort(),
    is_public: given.comments.some((c) => c.public),
    satisfaction_rating: rating(given.csat, id),
  });
}

function commentTimes(given: InboxTicket, startMs: number, nowMs: number): number[] {
  let at = startMs;
  const wished = given.comments.map((comment) => (at += comment.minutes * minuteMs));
  const last = wished.at(-1) ?? startMs;
  const latest = nowMs - minuteMs;
  const squeeze = last > latest ? (latest - startMs) / (last - startMs) : 1;
  return wished.map((time) => startMs + (time - startMs) * squeeze);
}

function rating(csat: string | null | undefined, ticketId: number): { score: string; id?: number } {
  return csat === 'good' || csat === 'bad' ? { score: csat, id: 5000000 + ticketId } : { score: 'unoffered' };
}
