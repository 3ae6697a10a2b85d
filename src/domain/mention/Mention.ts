import type { CommentKey, MentionId, OrganizationId, ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { WordsOf } from '../sentence/Sentence.ts';

/** A customer's sentence as it was said, and where. */
export interface Quote {
  /**
   * Verbatim but for marks such as `[e-mail]` in the place of addresses, numbers and keys (see `redactText`); `start` and
   * `end` count in the comment as it was written. Never edited; the note of an agent about a call is marked by `wordsOf`.
   */
  readonly text: string;
  readonly wordsOf: WordsOf;
  readonly comment: CommentKey;
  readonly start: number;
  readonly end: number;
  readonly authorName: string;
  readonly at: Instant;
  /**
   * Set where reading history found it: the agents who answered in that conversation, and so heard it. Whoever accepted it
   * into a theme has no credit for having heard it (see `isSwept`).
   */
  readonly heardBy?: readonly UserId[];
}

/** The fact that this ticket's customer asks for this theme, as one agent tagged it. */
export interface Mention {
  readonly id: MentionId;
  readonly themeId: ThemeId;
  readonly ticketId: TicketId;
  readonly requesterId: UserId | null;
  readonly organizationId: OrganizationId | null;
  readonly brandId: number | null;
  readonly taggedBy: UserId;
  readonly quotes: readonly Quote[];
  /** Set by the tagger's own undo. A withdrawn mention counts nowhere and can be put back. */
  readonly withdrawn: boolean;
  /** When the tagger's client wrote it; Zendesk's own stamp once it is stored. */
  readonly at: Instant;
  /** When its record was last changed, by Zendesk's stamp where it is known: tells two versions of it apart. */
  readonly changedAt?: Instant;
}
