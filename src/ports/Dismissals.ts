import type { UserId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/**
 * What agents called "not feedback", as ids of signal groups, each with the ticket behind it (`dismissedText`). Kept in the account as one record per agent and week
 * (`week`: ISO, `2026-W47`), since they are too many for a record each.
 */
export interface Dismissals {
  readonly read: (
    agent: UserId,
    weeks: readonly string[],
    signal: AbortSignal,
  ) => Promise<Result<readonly string[], Failure>>;
  /** Replaces this agent's list of that week. At most some 300 ids fit a record; the oldest go first. */
  readonly save: (agent: UserId, week: string, groupIds: readonly string[]) => Promise<Result<void, Failure>>;
}
