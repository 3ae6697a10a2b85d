import { isObject } from '../store/Json.ts';
import type { JsonObject } from '../store/Json.ts';
import { priorities, statuses } from '../store/Ticket.ts';
import type { Ticket } from '../store/Ticket.ts';
import { isLightAgent } from '../store/User.ts';
import type { User } from '../store/User.ts';
import { addComment } from './addComment.ts';
import { checkSafeUpdate } from './checkSafeUpdate.ts';
import { addTags, cleanTags, removeTags } from './tags.ts';
import type { World } from './World.ts';
import { badAttribute, forbidden, invalid } from './ZendeskError.ts';

type Change = { readonly field: string; readonly value: string | null };
type Setter = (world: World, ticket: Ticket, value: unknown, user: User) => Partial<Ticket>;

const types = ['problem', 'incident', 'question', 'task'];
const steering = [
  'comment',
  'safe_update',
  'updated_stamp',
  'additional_tags',
  'remove_tags',
  'id',
  'macro_ids',
  'macro_id',
];

/** Which attributes can be set and how each is checked. Everything else is refused. */
const setters: { readonly [attribute: string]: Setter } = {
  subject: (_w, _t, value) => {
    if (typeof value !== 'string' || value.length > 255)
      throw invalid('subject', 'Subject: must be text of at most 255 characters');
    return { subject: value, raw_subject: value };
  },
  status: (_w, ticket, value) => {
    const status = oneOf('status', value, statuses);
    if (status === 'new' && ticket.status !== 'new')
      throw invalid('status', 'Status: cannot be set back to new');
    return { status };
  },
  priority: (_w, _t, value) => ({ priority: value === null ? null : oneOf('priority', value, priorities) }),
  type: (_w, _t, value) => ({ type: value === null ? null : oneOf('type', value, types) }),
  problem_id: (world, ticket, value) => {
    if (value === null) return { problem_id: null };
    const problem = world.store.tickets.get(number('problem_id', value));
    if (problem?.type !== 'problem' || problem.id === ticket.id)
      throw invalid('problem_id', 'Problem: is not a problem ticket');
    return { problem_id: problem.id };
  },
  assignee_id: (world, _t, value) => {
    if (value === null) return { assignee_id: null };
    const user = world.store.users.get(number('assignee_id', value));
    if (!user || user.role === 'end-user' || isLightAgent(user))
      throw invalid('assignee_id', 'Assignee: is not an agent');
    return { assignee_id: user.id, group_id: user.default_group_id };
  },
  group_id: (world, _t, value) => {
    if (value !== null && !world.store.groups.get(number('group_id', value)))
      throw invalid('group_id', 'Group: is invalid');
    return { group_id: value as number | null };
  },
  requester_id: (world, _t, value) => {
    const user = world.store.users.get(number('requester_id', value));
    if (!user) throw invalid('requester_id', 'Requester: is invalid');
    return { requester_id: user.id, organization_id: user.organization_id };
  },
  tags: (_w, _t, value) => ({ tags: cleanTags(value) }),
  external_id: (_w, _t, value) => ({ external_id: value === null ? null : text('external_id', value) }),
  due_at: (_w, _t, value) => ({ due_at: value === null ? null : text('due_at', value) }),
  custom_fields: (_w, _t, value) => {
    if (Array.isArray(value) && value.length === 0) return {};
    throw invalid('custom_fields', 'Custom fields: this account has no custom ticket fields');
  },
};

/** Applies the attributes of a ticket update, all or none, and returns the ticket and what changed. */
export function changeTicket(
  world: World,
  user: User,
  ticket: Ticket,
  given: JsonObject,
  options: { readonly many?: boolean } = {},
): { ticket: Ticket; changes: readonly Change[] } {
  const attributes = Object.keys(given);
  const unknown = attributes.find((a) => !steering.includes(a) && !Object.hasOwn(setters, a));
  if (unknown !== undefined)
    throw badAttribute(unknown, 'It is not an attribute of a ticket that can be set');
  const tagsOnly =
    options.many === true && attributes.every((a) => ['additional_tags', 'remove_tags', 'id'].includes(a));
  if (ticket.status === 'closed' && !tagsOnly)
    throw invalid('status', 'Status: closed prevents ticket update');
  if (!options.many && ('additional_tags' in given || 'remove_tags' in given))
    throw badAttribute('additional_tags', 'additional_tags and remove_tags work in update_many only');
  if (isLightAgent(user) && attributes.some((a) => a !== 'comment')) throw forbidden();
  checkSafeUpdate(ticket, given);
  let next: Ticket = { ...ticket };
  for (const attribute of attributes)
    next = { ...next, ...setters[attribute]?.(world, ticket, given[attribute], user) };
  if ('additional_tags' in given) next.tags = addTags(next.tags, given['additional_tags']);
  if ('remove_tags' in given) next.tags = removeTags(next.tags, given['remove_tags']);
  if (next.type !== 'incident') {
    if (typeof given['problem_id'] === 'number')
      throw invalid('problem_id', 'Problem: only an incident can be linked to one');
    next.problem_id = null;
  }
  next = settle(next, user);
  if (isObject(given['comment'])) next = addComment(world, user, next, given['comment']);
  else if ('comment' in given) throw badAttribute('comment', 'Invalid parameter: comment must be an object');
  const at = world.clock;
  return {
    ticket: world.store.putTicket({ ...next, updated_at: at.iso(), generated_timestamp: at.seconds() }),
    changes: differences(ticket, next),
  };
}

/** What follows by itself: an assigned ticket is no longer new, and who solves an unassigned one gets it. */
function settle(ticket: Ticket, user: User): Ticket {
  const opened =
    ticket.status === 'new' && ticket.assignee_id !== null ? { ...ticket, status: 'open' } : ticket;
  const taken = ['solved', 'closed'].includes(opened.status) && opened.assignee_id === null;
  return taken ? { ...opened, assignee_id: user.id } : opened;
}

function differences(before: Ticket, after: Ticket): Change[] {
  return Object.keys(setters).flatMap((field) => {
    const [old, now] = [before, after].map((t) => (t as unknown as JsonObject)[field]);
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ field, value: now === null ? null : Array.isArray(now) ? now.join(' ') : String(now) }];
  });
}

function oneOf(attribute: string, value: unknown, allowed: readonly string[]): string {
  if (typeof value !== 'string' || !allowed.includes(value))
    throw invalid(attribute, `${attribute}: ${JSON.stringify(value)} is not one of ${allowed.join(', ')}`);
  return value;
}

function number(attribute: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw badAttribute(attribute, `Invalid parameter: ${attribute} must be an integer`);
  return value;
}

function text(attribute: string, value: unknown): string {
  if (typeof value !== 'string')
    throw badAttribute(attribute, `Invalid parameter: ${attribute} must be a string`);
  return value;
}
