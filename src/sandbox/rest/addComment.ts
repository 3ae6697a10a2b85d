import { via } from '../store/blankTicket.ts';
import type { JsonObject } from '../store/Json.ts';
import { newComment } from '../store/newComment.ts';
import type { Ticket } from '../store/Ticket.ts';
import { isLightAgent } from '../store/User.ts';
import type { User } from '../store/User.ts';
import type { World } from './World.ts';
import { badAttribute, invalid } from './ZendeskError.ts';

const longestBody = 65_535;
const known = ['body', 'html_body', 'public', 'author_id'];

/** Adds a comment to a ticket that is being changed. A customer's comment opens the ticket again. */
export function addComment(world: World, user: User, ticket: Ticket, given: JsonObject): Ticket {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw badAttribute(`comment.${unknown}`, 'It is not an attribute of a comment that can be set');
  const body = optionalText(given, 'body');
  const htmlBody = optionalText(given, 'html_body');
  if ((body ?? htmlBody ?? '').trim() === '') throw invalid('comment', "Comment: can't be blank");
  if ((body ?? htmlBody ?? '').length > longestBody)
    throw invalid('comment', `Comment: is too long (maximum is ${longestBody} characters)`);
  const wanted = given['public'] ?? true;
  if (typeof wanted !== 'boolean')
    throw badAttribute('comment.public', 'Invalid parameter: public must be a boolean');
  const isPublic = wanted && !isLightAgent(user);
  const author = given['author_id'] === undefined ? user : world.store.users.get(Number(given['author_id']));
  if (!author) throw invalid('author_id', 'Author: is invalid');
  newComment(world.store, {
    ticketId: ticket.id,
    authorId: author.id,
    body: htmlBody === undefined ? body : undefined,
    htmlBody,
    public: isPublic,
    at: world.clock.iso(),
    via: via('web'),
  });
  const reopened = author.role === 'end-user' && ['pending', 'hold', 'solved'].includes(ticket.status);
  return { ...ticket, ...(reopened && { status: 'open' }), is_public: ticket.is_public || isPublic };
}

function optionalText(given: JsonObject, key: string): string | undefined {
  const value = given[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'string')
    throw badAttribute(`comment.${key}`, `Invalid parameter: ${key} must be a string`);
  return value;
}
