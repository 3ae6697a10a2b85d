import type { TicketId, UserId } from '#domain/basis/Id.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import { authorOfKey, commentKey } from '#domain/comment/commentKey.ts';
import type { SaidComment } from '#ports/AccountTickets.ts';
import type { LessonMark, LessonTalk } from '#ports/Language.ts';

/**
 * A ticket's conversation as the sidebar saw it, with what was decided about it. Its customers are whoever asks and whoever
 * wrote what was marked; all others count as agents. Marks on words that are not there any more fall away with them.
 */
export function lessonTalk(
  ticketId: TicketId,
  requesterId: UserId | null,
  said: readonly SaidComment[],
  marks: readonly LessonMark[],
): LessonTalk {
  const wanted = new Set<string>(marks.map(({ comment }) => comment));
  const customers = new Set([requesterId, ...marks.map(({ comment }) => authorOfKey(comment))]);
  const comments = said.map(({ at, texts, authorId, isPublic }): Comment => {
    const known = texts.find((text) => wanted.has(commentKey(at, authorId, text)));
    const text = known ?? texts.find((each) => each !== '') ?? '';
    return {
      key: commentKey(at, authorId, text),
      authorId,
      authorName: '',
      role: authorId !== null && customers.has(authorId) ? 'customer' : 'agent',
      isPublic,
      at,
      text,
      attachments: 0,
    };
  });
  return {
    conversation: {
      ticketId,
      subject: '',
      requester: null,
      organization: null,
      brandId: null,
      channel: '',
      tags: [],
      comments,
    },
    customer: requesterId ?? ticketId,
    marks,
  };
}
