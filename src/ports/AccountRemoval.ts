import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** One of our objects as the account has it. */
export interface OwnObject {
  /** As the account names it: `groundswell_theme`. */
  readonly key: string;
  /** How many records it has; Zendesk counts now and then only. `null` where it did not say. */
  readonly records: number | null;
}

/** A macro that the app made of released words, as the account shows it. */
export interface OwnMacro {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Takes everything of ours out of an account, for admins who leave. */
export interface AccountRemoval {
  /** Our objects that are there, in the order in which they are removed: what others need to write anything goes first. */
  readonly list: (signal: AbortSignal) => Promise<Result<readonly OwnObject[], Failure>>;
  /** All records of an object as Zendesk gives them, whole or not at all. */
  readonly records: (
    key: string,
    signal: AbortSignal,
    onProgress: (read: number) => void,
  ) => Promise<Result<readonly unknown[], Failure>>;
  /** Removes an object with its fields and records. One that is gone already is no failure. */
  readonly remove: (key: string, signal: AbortSignal) => Promise<Result<void, Failure>>;
  /** Everybody's macros that the app made, those that are switched off too. */
  readonly macros: (signal: AbortSignal) => Promise<Result<readonly OwnMacro[], Failure>>;
  /** Removes one of them. One that is gone already is no failure. */
  readonly removeMacro: (id: string) => Promise<Result<void, Failure>>;
}
