import type { CommentKey } from '../basis/Id.ts';

/** A stretch of one comment's text, in UTF-16 units; `end` is the first unit after it. */
export interface Span {
  readonly comment: CommentKey;
  readonly start: number;
  readonly end: number;
}

/** Whose words a sentence holds: quotes are the customer's, an agent's note of a phone call is the agent's. */
export type WordsOf = 'customer' | 'agent';

/** One sentence of the customer's own words (or of an agent's note), where it stands in its comment. */
export interface Sentence extends Span {
  /** Verbatim: `comment.text.slice(start, end)`. */
  readonly text: string;
  readonly wordsOf: WordsOf;
}
