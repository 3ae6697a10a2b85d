import { commentHtml } from './commentHtml.ts';
import { htmlFromPlain } from './htmlFromPlain.ts';
import { plainFromHtml } from './plainFromHtml.ts';
import type { Store } from './Store.ts';
import type { Comment, Via } from './Ticket.ts';

/** Stores one more comment; either of the bodies may be missing. Sizes and rights are checked by the caller. */
export function newComment(
  store: Store,
  given: {
    readonly id?: number;
    readonly ticketId: number;
    readonly authorId: number;
    readonly body?: string | undefined;
    readonly htmlBody?: string | undefined;
    readonly public: boolean;
    readonly at: string;
    readonly via: Via;
    readonly voice?: boolean;
  },
): Comment {
  const plain = given.body ?? plainFromHtml(given.htmlBody ?? '');
  return store.comments.put({
    id: given.id ?? store.next('comment', 500001),
    ticket_id: given.ticketId,
    type: given.voice ? 'VoiceComment' : 'Comment',
    author_id: given.authorId,
    body: plain,
    html_body: given.htmlBody === undefined ? htmlFromPlain(plain) : commentHtml(given.htmlBody),
    plain_body: plain,
    public: given.public,
    attachments: [],
    audit_id: store.next('audit', 600001),
    via: given.via,
    created_at: given.at,
    metadata: { system: {}, custom: {} },
  });
}
