import type { UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import type { Theme } from '#domain/theme/Theme.ts';

/**
 * The mention that an agent makes by tagging: these sentences, said in this conversation, ask for this theme.
 * What the same agent tagged to it before in this ticket stays: several quotes, one mention. The sentences come redacted:
 * their text may hold marks, while `start` and `end` still count in the comment as it was written.
 */
export function mentionOf(
  conversation: Conversation,
  sentences: readonly Sentence[],
  theme: Pick<Theme, 'id'>,
  agent: UserId,
  before: Mention | null,
  at: Instant,
): Mention {
  const quotes = sentences.flatMap((sentence) => quoteOf(conversation, sentence));
  const kept = (before === null || before.withdrawn ? [] : before.quotes).filter(
    (old) => !quotes.some((quote) => quote.comment === old.comment && quote.start === old.start),
  );
  return {
    id: mentionId(conversation.ticketId, theme.id, agent),
    themeId: theme.id,
    ticketId: conversation.ticketId,
    requesterId: conversation.requester?.id ?? null,
    organizationId: conversation.organization?.id ?? null,
    brandId: conversation.brandId,
    taggedBy: agent,
    quotes: [...kept, ...quotes],
    withdrawn: false,
    at,
  };
}

/** The quote that a sentence of this conversation makes; none if its comment is not part of it any more. */
export function quoteOf(conversation: Conversation, sentence: Sentence): readonly Quote[] {
  const comment = conversation.comments.find(({ key }) => key === sentence.comment);
  if (comment === undefined) return [];
  const { text, wordsOf, start, end } = sentence;
  return [
    { text, wordsOf, comment: comment.key, start, end, authorName: comment.authorName, at: comment.at },
  ];
}
