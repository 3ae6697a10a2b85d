import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** The kinds of records that roles may have rights to. */
export type AccessThing = 'theme' | 'mention' | 'event' | 'entry';

export type AccessAction = 'create' | 'read' | 'update' | 'delete';

/** `own`: only what they made themselves. `other`: by a rule that is not ours. */
export type AccessRight = 'no' | 'own' | 'all' | 'other';

/** One right of a role that is not as it should be. */
export interface AccessChange {
  readonly thing: AccessThing;
  readonly action: AccessAction;
  readonly is: AccessRight;
  readonly shouldBe: AccessRight;
}

/** A role of the account. Admins are none: they may do everything, and Zendesk lets nobody change that. */
export interface AccessRole {
  readonly id: string;
  readonly name: string;
  /** Light agents and customers only look, or not even that. */
  readonly isLight: boolean;
  /** Empty where all is as it should be. */
  readonly changes: readonly AccessChange[];
}

/** What Zendesk itself enforces about our records, on plans that can. */
export interface AccessRules {
  /** `null` where the account's plan has no roles of its own: then Zendesk enforces nothing below light agents. */
  readonly check: (signal: AbortSignal) => Promise<Result<readonly AccessRole[] | null, Failure>>;
  /**
   * Makes these roles as they should be, one right after the other, and gives all as they then are. Safe to repeat, and to
   * go on with where it stopped.
   */
  readonly apply: (
    roleIds: readonly string[],
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<readonly AccessRole[] | null, Failure>>;
}
