import type { ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { FeedPage } from './AccountFeed.ts';
import type { Failure } from './Failure.ts';
import type { Macros } from './Macros.ts';
import type { OutcomeShelf } from './OutcomeShelf.ts';
import type { WritingCheck } from './WritingCheck.ts';

export type Lately = Pick<FeedPage, 'events' | 'changes' | 'hasMore'>;

/** What saying an answer to a customer takes, apart from what every page has: loaded when it comes to it. */
export interface OutcomeTools {
  readonly macros: Macros;
  readonly shelf: OutcomeShelf;
  /** Rejects where it cannot be loaded now. */
  readonly writing: () => Promise<WritingCheck>;
  /** When the signed-in person first tagged a ticket to this theme; `null` where they never did. Behind by minutes. */
  readonly firstTag: (theme: ThemeId, signal: AbortSignal) => Promise<Result<Instant | null, Failure>>;
  /** The account's newest events, last changed first, a hundred at most: one request, that somebody waits for. */
  readonly lately: (signal: AbortSignal) => Promise<Result<Lately, Failure>>;
  /** The reply that the agent is writing in the open ticket, as plain text. */
  readonly written: () => Promise<Result<string, Failure>>;
}
