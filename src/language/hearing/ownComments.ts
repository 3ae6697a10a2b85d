import type { Comment } from '#domain/comment/Comment.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Heard, SkipReason } from '#ports/Language.ts';
import { autoReplyRule } from '../words/autoReplyRule.ts';
import { ownWords } from '../words/ownWords.ts';
import type { Reading } from '../words/Reading.ts';
import { MOST_COMMENT_UNITS, MOST_UNITS } from './limits.ts';

/** A customer's comment with its own words; `index` counts the conversation's comments. */
export interface OwnComment {
  readonly comment: Comment;
  readonly index: number;
  readonly reading: Reading;
}

/** The customer's comments of a conversation, and those that were not read, whole or in part. */
export interface OwnComments {
  readonly own: readonly OwnComment[];
  readonly skipped: Heard['skipped'];
  /** Characters left for agents' notes. */
  readonly unitsLeft: number;
}

/** Collects what the customer wrote in public, in bounded length. */
export async function ownComments(
  conversation: Conversation,
  pause: () => Promise<void>,
): Promise<OwnComments> {
  const skipped: { comment: Comment['key']; why: SkipReason }[] = [];
  const own: OwnComment[] = [];
  let unitsLeft = MOST_UNITS;
  for (const [index, comment] of conversation.comments.entries()) {
    if (comment.role !== 'customer' || !comment.isPublic) continue;
    await pause();
    const why = skipReason(comment) ?? (unitsLeft <= 0 ? 'tooLong' : null);
    if (why !== null) {
      skipped.push({ comment: comment.key, why });
      continue;
    }
    const most = Math.min(MOST_COMMENT_UNITS, unitsLeft);
    const reading = ownWords(comment.text.slice(0, most));
    unitsLeft -= Math.min(most, comment.text.length);
    if (comment.text.length > most) skipped.push({ comment: comment.key, why: 'tooLong' });
    if (/\p{L}/u.test(reading.text)) own.push({ comment, index, reading });
    else if (comment.text.length <= most) skipped.push({ comment: comment.key, why: 'empty' });
  }
  return { own, skipped, unitsLeft };
}

function skipReason(comment: Comment): SkipReason | null {
  if (!/\S/u.test(comment.text)) return comment.attachments > 0 ? 'onlyAttachments' : 'empty';
  return autoReplyRule(comment.text) === null ? null : 'autoReply';
}
