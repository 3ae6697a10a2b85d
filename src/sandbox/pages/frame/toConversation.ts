import type { CommentRecord } from '../records/CommentRecord.ts';
import type { UserRecord } from '../records/UserRecord.ts';

/**
 * `ticket.conversation`: messages oldest first, without the ids of the comments, as in Zendesk. Internal notes are among
 * them, on the channel "internal".
 */
export function toConversation(data: {
  readonly comments: readonly CommentRecord[];
  readonly people: ReadonlyMap<number, UserRecord>;
}): unknown[] {
  return data.comments.map((comment) => {
    const author = data.people.get(comment.author_id);
    const isHtml = /<[a-z][^>]*>/i.test(comment.html_body);
    return {
      attachments: comment.attachments.map((file) => ({
        contentType: file.content_type,
        contentUrl: file.content_url,
        filename: file.file_name,
      })),
      author: {
        id: comment.author_id,
        ...(author?.photo ? { avatar: author.photo.content_url } : {}),
        name: author?.name ?? '',
        role: author?.role ?? 'end-user',
      },
      channel: { name: comment.public ? (comment.via?.channel ?? 'web') : 'internal' },
      message: {
        content: isHtml ? comment.html_body : comment.body,
        contentType: isHtml ? 'text/html' : 'text/plain',
      },
      timestamp: comment.created_at,
    };
  });
}
