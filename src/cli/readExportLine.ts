import * as v from 'valibot';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { AuthorRole, Comment } from '#domain/comment/Comment.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { asId, type OrganizationId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { type Instant, instant, parseInstant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { htmlToText } from './htmlToText.ts';

const id = v.union([v.pipe(v.number(), v.integer()), v.pipe(v.string(), v.minLength(1))], 'an id is missing');
const maybeId = v.optional(v.nullable(id), null);
const moment = v.pipe(
  v.string('a date is missing'),
  v.check((text) => parseInstant(text) !== null, 'not a date'),
);
const words = v.optional(v.nullable(v.string()), null);

const comment = v.looseObject({
  author_id: maybeId,
  public: v.optional(v.boolean(), true),
  created_at: v.optional(v.nullable(moment), null),
  body: words,
  plain_body: words,
  html_body: words,
  attachments: v.optional(v.array(v.unknown()), []),
});

const ticket = v.looseObject({
  id,
  url: words,
  status: words,
  updated_at: v.optional(v.nullable(moment), null),
  subject: words,
  description: words,
  created_at: v.optional(v.nullable(moment), null),
  requester_id: maybeId,
  organization_id: maybeId,
  brand_id: v.optional(v.nullable(v.number()), null),
  tags: v.optional(v.array(v.string()), []),
  via: v.optional(v.looseObject({ channel: v.optional(v.union([v.string(), v.number()]), '') }), {}),
  comments: v.optional(v.array(comment), []),
  users: v.optional(
    v.array(v.looseObject({ id, name: v.optional(v.string(), ''), role: v.optional(v.string(), '') })),
    [],
  ),
});

type Ticket = v.InferOutput<typeof ticket>;

/** A ticket as an export has it, and what the export says besides. */
export interface ExportTicket {
  readonly conversation: Conversation;
  /** When it was changed last, by the export or else by its newest comment; `null` where neither says. */
  readonly updatedAt: Instant | null;
  /** The subdomain of the account that it is of; `null` where the export does not say. */
  readonly account: string | null;
  readonly state: 'there' | 'merged' | 'deleted';
}

/** What a line of an export says, or why it cannot be read (`comments.3.created_at: not a date`). */
export function readExportLine(line: string): Result<Conversation, string> {
  const read = readExportTicket(line);
  return read.ok ? ok(read.value.conversation) : read;
}

/** The same with what the export says of the ticket itself. */
export function readExportTicket(line: string): Result<ExportTicket, string> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return failed(`not JSON (${error instanceof Error ? error.message : 'unreadable'})`);
  }
  const read = v.safeParse(ticket, json);
  if (!read.success) {
    const [issue] = read.issues;
    const path = v.getDotPath(issue);
    return failed(`not a ticket (${path === null ? '' : `${path}: `}${issue.message})`);
  }
  const { url, status, tags } = read.output;
  const conversation = toConversation(read.output);
  return ok({
    conversation,
    updatedAt: changedAt(read.output, conversation),
    account: /^https:\/\/([a-z0-9-]{1,63})\.zendesk\.com\//iu.exec(url ?? '')?.[1]?.toLowerCase() ?? null,
    state: status === 'deleted' ? 'deleted' : tags.includes('closed_by_merge') ? 'merged' : 'there',
  });
}

function changedAt(from: Ticket, { comments }: Conversation): Instant | null {
  const told = from.updated_at ?? from.created_at;
  const at = told === null ? null : parseInstant(told);
  if (from.updated_at !== null) return at;
  return comments.reduce(
    (newest, comment) => (newest === null || comment.at > newest ? comment.at : newest),
    at,
  );
}

function toConversation(from: Ticket): Conversation {
  const roles = new Map(from.users.map((user) => [String(user.id), user]));
  const requester = from.requester_id === null ? null : String(from.requester_id);
  const organization = from.organization_id === null ? null : String(from.organization_id);
  const started = from.created_at === null ? instant(0) : (parseInstant(from.created_at) ?? instant(0));
  const comments = from.comments.map((each) => toComment(each, requester, roles, started));
  const description = from.description ?? '';
  if (comments.length === 0 && description.trim() !== '') {
    comments.push(
      makeComment(
        description,
        requester,
        roles.get(requester ?? '')?.name ?? '',
        'customer',
        true,
        started,
        0,
      ),
    );
  }
  return {
    ticketId: asId<TicketId>(String(from.id)),
    subject: from.subject ?? '',
    requester:
      requester === null ? null : { id: asId<UserId>(requester), name: roles.get(requester)?.name ?? '' },
    organization: organization === null ? null : { id: asId<OrganizationId>(organization), name: '' },
    brandId: from.brand_id,
    channel: String(from.via.channel),
    tags: from.tags,
    comments,
  };
}

function toComment(
  from: v.InferOutput<typeof comment>,
  requester: string | null,
  users: ReadonlyMap<string, { readonly name: string; readonly role: string }>,
  started: Instant,
): Comment {
  const author = from.author_id === null ? null : String(from.author_id);
  const user = author === null ? undefined : users.get(author);
  const at = from.created_at === null ? started : (parseInstant(from.created_at) ?? started);
  const plain = from.plain_body ?? from.body ?? '';
  const text = plain.trim() === '' && from.html_body !== null ? htmlToText(from.html_body) : plain;
  const role = roleOf(author, user?.role ?? '', requester);
  return makeComment(text, author, user?.name ?? '', role, from.public, at, from.attachments.length);
}

/** An author whose role the export does not tell is the customer if they are the requester, else an agent. */
function roleOf(author: string | null, role: string, requester: string | null): AuthorRole {
  if (author === '-1' || role === 'system') return 'system';
  if (role === 'end-user') return 'customer';
  if (role === 'agent' || role === 'admin')
    return author !== null && author === requester ? 'customer' : 'agent';
  return author === null || author === requester ? 'customer' : 'agent';
}

function makeComment(
  text: string,
  author: string | null,
  authorName: string,
  role: AuthorRole,
  isPublic: boolean,
  at: Instant,
  attachments: number,
): Comment {
  const authorId = author === null ? null : asId<UserId>(author);
  return { key: commentKey(at, authorId, text), authorId, authorName, role, isPublic, at, text, attachments };
}
