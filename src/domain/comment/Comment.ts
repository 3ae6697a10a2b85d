import type { CommentKey, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';

/** Whose words a comment holds. `system`: triggers, automations and bots, never read for feedback. */
export type AuthorRole = 'customer' | 'agent' | 'system';

/** One message of a ticket's conversation. */
export interface Comment {
  readonly key: CommentKey;
  /** `null` where the source names no author (old exports, some channels). */
  readonly authorId: UserId | null;
  readonly authorName: string;
  readonly role: AuthorRole;
  /** `false` for internal notes, which are read only where an agent captures from them. */
  readonly isPublic: boolean;
  readonly at: Instant;
  /** Plain text. Every offset in the product counts UTF-16 units of this text. */
  readonly text: string;
  /** How many files hang on it; a comment of only images has an empty text and some of these. */
  readonly attachments: number;
}
