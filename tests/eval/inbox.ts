import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';

const FOLDER = resolve(import.meta.dirname, '../../src/sandbox/inbox');

interface InboxTicket {
  readonly key: string;
  readonly subject: string;
  readonly channel: string;
  readonly requester: string;
  readonly comments: readonly { readonly by: string; readonly public: boolean; readonly body: string }[];
}

/** A sentence of the inbox that somebody marked, and the theme it asks for. */
export interface Truth {
  readonly ticket: string;
  readonly comment: number;
  readonly text: string;
  readonly kind: 'request' | 'bug' | 'praise';
  readonly theme: string | null;
}

export interface InboxTheme {
  readonly key: string;
  readonly name: string;
  readonly kind: 'request' | 'bug';
  readonly split: 'train' | 'test';
}

/** A part of the inbox: its tickets as conversations, and what is true of them. */
export interface Inbox {
  readonly conversations: readonly Conversation[];
  readonly truth: readonly Truth[];
  readonly themes: readonly InboxTheme[];
}

/**
 * The built-in inbox, by half. A ticket is of the train half if it asks for train themes only, or for none and its
 * number is odd; all others are of the test half, which nothing but `npm run eval` reads.
 */
export function readInbox(split: 'train' | 'test'): Inbox {
  const themes = parse<readonly InboxTheme[]>('themes.json');
  const testThemes = new Set(themes.filter((theme) => theme.split === 'test').map((theme) => theme.key));
  const parts = readdirSync(FOLDER)
    .filter((name) => /^part\d+\.json$/u.test(name))
    .sort()
    .map((name) =>
      parse<{ tickets: InboxTicket[]; truth: Truth[]; people: { key: string; name: string }[] }>(name),
    );
  const truth = parts.flatMap((part) => part.truth);
  const customers = new Map(parts.flatMap((part) => part.people).map((person) => [person.key, person.name]));
  const asked = new Map<string, string[]>();
  for (const { ticket, theme } of truth)
    if (theme !== null) asked.set(ticket, [...(asked.get(ticket) ?? []), theme]);
  const inHalf = (ticket: string): boolean => {
    const its = asked.get(ticket) ?? [];
    const isTrain =
      its.length > 0 ? !its.some((theme) => testThemes.has(theme)) : Number(ticket.slice(1)) % 2 === 1;
    return isTrain === (split === 'train');
  };
  const tickets = parts.flatMap((part) => part.tickets).filter((ticket) => inHalf(ticket.key));
  return {
    conversations: tickets.map((ticket) => toConversation(ticket, customers)),
    truth: truth.filter((row) => inHalf(row.ticket)),
    themes: themes.filter((theme) => theme.split === split),
  };
}

function parse<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8')) as T;
}

function toConversation(ticket: InboxTicket, customers: ReadonlyMap<string, string>): Conversation {
  const requester = asId<UserId>(ticket.requester);
  return {
    ticketId: asId<TicketId>(ticket.key),
    subject: ticket.subject,
    requester: { id: requester, name: customers.get(ticket.requester) ?? '' },
    organization: null,
    brandId: null,
    channel: ticket.channel,
    tags: [],
    comments: ticket.comments.map((comment, index) => {
      const at = instant(Date.UTC(2026, 0, 1) + index * 60_000);
      const authorId = asId<UserId>(comment.by);
      return {
        key: commentKey(at, authorId, comment.body),
        authorId,
        authorName: customers.get(comment.by) ?? comment.by,
        role: customers.has(comment.by) ? 'customer' : 'agent',
        isPublic: comment.public,
        at,
        text: comment.body,
        attachments: 0,
      };
    }),
  };
}
