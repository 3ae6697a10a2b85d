import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** Something of the account that tickets belong to, as a person knows it. */
export interface AccountPlace {
  readonly id: string;
  readonly name: string;
}

/** A group of agents. A private one's tickets are seen by its members alone. */
export interface AgentGroup extends AccountPlace {
  readonly isPublic: boolean;
}

/** What tickets of the account can belong to; for agents those that they may see. */
export interface AccountPlaces {
  readonly groups: (signal: AbortSignal) => Promise<Result<readonly AgentGroup[], Failure>>;
  readonly brands: (signal: AbortSignal) => Promise<Result<readonly AccountPlace[], Failure>>;
  /** Empty where the plan has no forms. */
  readonly forms: (signal: AbortSignal) => Promise<Result<readonly AccountPlace[], Failure>>;
}
