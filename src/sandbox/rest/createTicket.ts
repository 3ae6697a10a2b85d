import { blankTicket, via } from '../store/blankTicket.ts';
import { blankUser } from '../store/blankUser.ts';
import { isObject } from '../store/Json.ts';
import type { JsonObject } from '../store/Json.ts';
import { plainFromHtml } from '../store/plainFromHtml.ts';
import type { Ticket } from '../store/Ticket.ts';
import type { User } from '../store/User.ts';
import { changeTicket } from './changeTicket.ts';
import type { World } from './World.ts';
import { badAttribute, invalid } from './ZendeskError.ts';

/** A new ticket, or the follow-up of a closed one (`via_followup_source_id`). */
export function createTicket(world: World, user: User, given: JsonObject): Ticket {
  const { requester, via_followup_source_id: sourceId, ...rest } = given;
  if (!isObject(given['comment']))
    throw badAttribute('comment', 'Invalid parameter: comment must be an object');
  const text = given['comment']['body'] ?? plainFromHtml(String(given['comment']['html_body'] ?? ''));
  const source = sourceId === undefined ? undefined : followedUp(world, sourceId);
  const requesterId =
    requester === undefined
      ? Number(given['requester_id'] ?? source?.requester_id ?? user.id)
      : person(world, requester);
  const asker = world.store.users.get(requesterId);
  if (!asker) throw invalid('requester_id', 'Requester: is invalid');
  if (!asker.active) throw invalid('requester_id', `Requester: ${asker.name} is deleted`);
  if (asker.suspended) throw invalid('requester_id', `Requester: ${asker.name} is suspended`);
  const id = world.store.next('ticket', 1001);
  const blank = blankTicket({
    id,
    subject: '',
    description: String(text),
    requesterId,
    at: world.clock.iso(),
    via: via('api'),
  });
  const fresh: Ticket = {
    ...blank,
    submitter_id: user.id,
    organization_id: asker.organization_id,
    ...(source && {
      subject: source.subject,
      raw_subject: source.subject,
      tags: source.tags,
      via: {
        channel: 'web',
        source: { from: { ticket_id: source.id, subject: source.subject }, to: {}, rel: 'follow_up' },
      },
    }),
  };
  if (source) world.store.putTicket({ ...source, followup_ids: [...source.followup_ids, id] });
  return changeTicket(world, user, fresh, { ...rest, requester_id: requesterId }).ticket;
}

function followedUp(world: World, id: unknown): Ticket {
  const source = world.store.tickets.get(Number(id));
  if (source?.status !== 'closed')
    throw invalid('via_followup_source_id', 'Via followup source: must be a closed ticket');
  return source;
}

function person(world: World, requester: unknown): number {
  if (!isObject(requester) || typeof requester['email'] !== 'string')
    throw badAttribute('requester', 'Invalid parameter: requester must be an object with an email');
  const email = requester['email'].toLowerCase();
  const known = world.store.users.first('email = ?', [email]);
  if (known) return known.id;
  if (typeof requester['name'] !== 'string')
    throw invalid('requester', 'Requester: Name: is too short (minimum one character)');
  const id = world.store.next('user', 7000001);
  return world.store.putUser(blankUser({ id, name: requester['name'], email, at: world.clock.iso() })).id;
}
