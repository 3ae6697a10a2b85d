import { asId, type UserId } from '#domain/basis/Id.ts';
import { type Instant, parseInstant } from '#domain/basis/Instant.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { readWire } from '../wire/readWire.ts';
import { commentWire, messageWire } from '../wire/ticketWire.ts';
import { authorRole } from './authorRole.ts';
import { messageText } from './messageText.ts';

/** What the messages of a ticket need to know of it. */
export interface TicketFrame {
  readonly requesterId: string | null;
  /** For messages without a time of their own, and none before them. */
  readonly createdAt: Instant;
}

/** A message as any of Zendesk's sources tells it. */
export interface Message {
  readonly author: { readonly id: string | null; readonly name: string; readonly role: string };
  readonly content: string;
  readonly contentType: string;
  readonly isPublic: boolean;
  readonly attachments: number;
  readonly time: string;
}

/** Comments from `ticket.conversation`, oldest first. Internal notes are those of the channel `internal`. */
export function commentsOfConversation(
  value: unknown,
  ticket: TicketFrame,
): Result<readonly Comment[], Failure> {
  const read = readWire(v.array(messageWire), value, 'read conversation');
  if (!read.ok) return read;
  const messages = read.value.map(({ author, channel, message, attachments, timestamp }) => ({
    author,
    content: message?.content ?? '',
    contentType: message?.contentType ?? '',
    isPublic: channel?.name !== 'internal',
    attachments,
    time: timestamp,
  }));
  return ok(inOrder(messages, ticket));
}

/** Comments from `ticket.comments`, which older accounts have instead. */
export function commentsOfList(value: unknown, ticket: TicketFrame): Result<readonly Comment[], Failure> {
  const read = readWire(v.array(commentWire), value, 'read comments');
  if (!read.ok) return read;
  const messages = read.value.map((comment) => ({
    author: comment.author,
    content: comment.value,
    contentType: '',
    isPublic: comment.isPublic !== false,
    attachments: comment.imageAttachments + comment.nonImageAttachments,
    time: comment.createdAt,
  }));
  return ok(inOrder(messages, ticket));
}

/** A message whose time is missing or none takes the time of the one before it, so that it keeps its place. */
export function inOrder(messages: readonly Message[], ticket: TicketFrame): readonly Comment[] {
  let at = ticket.createdAt;
  const comments = messages.map((message) => {
    at = parseInstant(message.time) ?? at;
    return commentOf(message, at, ticket.requesterId);
  });
  return comments.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function commentOf(message: Message, at: Instant, requesterId: string | null): Comment {
  const { author, content, contentType, isPublic } = message;
  const { text, images } = messageText(content, contentType);
  const authorId = author.id === null ? null : asId<UserId>(author.id);
  return {
    key: commentKey(at, authorId, text),
    authorId,
    authorName: author.name,
    role: authorRole(author.role, author.id !== null && author.id === requesterId),
    isPublic,
    at,
    text,
    attachments: Math.max(message.attachments, images),
  };
}
