import type { CommentKey } from '#domain/basis/Id.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import type { Sentence, WordsOf } from '#domain/sentence/Sentence.ts';
import type { Reading } from '../words/Reading.ts';
import type { TokenSentence } from '../tokens/Token.ts';

/** A sentence where it stands in its comment, with its tokens, which count units of the cleaned text. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly tokens: TokenSentence['tokens'];
}

/** A comment after reading: its own words and their sentences. */
export interface CommentRead {
  readonly comment: Comment;
  readonly reading: Reading;
  readonly sentences: readonly ReadSentence[];
}

const HAS_LETTER = /\p{L}/u;

/** Puts sentences of cleaned text back where they stand in the comment. Sentences without a letter are left out. */
export function placeSentences(
  comment: Comment,
  reading: Reading,
  wordsOf: WordsOf,
  found: readonly TokenSentence[],
): readonly ReadSentence[] {
  return found.flatMap(({ start, end, tokens }) => {
    if (!tokens.some(({ word }) => HAS_LETTER.test(word))) return [];
    return [{ sentence: place(comment, reading, wordsOf, start, end), tokens }];
  });
}

function place(comment: Comment, reading: Reading, wordsOf: WordsOf, start: number, end: number): Sentence {
  const span = spanOf(comment.key, reading, start, end);
  return { ...span, text: comment.text.slice(span.start, span.end), wordsOf };
}

/** A stretch of the cleaned text as a stretch of the comment. */
export function spanOf(
  comment: CommentKey,
  reading: Reading,
  start: number,
  end: number,
): { readonly comment: CommentKey; readonly start: number; readonly end: number } {
  return { comment, start: reading.startOf(start), end: reading.endOf(end) };
}
