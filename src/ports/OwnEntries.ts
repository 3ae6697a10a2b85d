import type { UserId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/**
 * What agents write of themselves, one record each that its owner alone writes. One that somebody else made or changed does
 * not count; its owner's next saving puts it right.
 */
export interface OwnEntries<T> {
  /** By owner; whoever wrote nothing is left out. */
  readonly read: (
    owners: readonly UserId[],
    signal: AbortSignal,
  ) => Promise<Result<ReadonlyMap<UserId, T>, Failure>>;
  readonly save: (owner: UserId, value: T) => Promise<Result<void, Failure>>;
}
