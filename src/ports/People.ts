import type { OrganizationId, UserId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** Somebody to name on a screen. */
export interface Person {
  readonly id: UserId;
  readonly name: string;
  readonly avatarUrl: string | null;
  /** Staff can be named champion; customers cannot. */
  readonly isStaff: boolean;
}

export interface Organization {
  readonly id: OrganizationId;
  readonly name: string;
}

/** Names and faces for ids. */
export interface People {
  /** Those that exist, in no special order; unknown ids are left out. Any number of ids. */
  readonly show: (ids: readonly UserId[], signal: AbortSignal) => Promise<Result<readonly Person[], Failure>>;
  readonly showOrganizations: (
    ids: readonly OrganizationId[],
    signal: AbortSignal,
  ) => Promise<Result<readonly Organization[], Failure>>;
  /** Staff whose name begins like this, for handing over. At most ten. */
  readonly findStaff: (name: string, signal: AbortSignal) => Promise<Result<readonly Person[], Failure>>;
}
