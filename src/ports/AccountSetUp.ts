import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** What the account lacks before the app can store anything. */
export interface SetUpState {
  /** The shape's version that is there, 0 if none; `needed` is the one that this app writes. */
  readonly version: number;
  readonly needed: number;
  /** `theme`, `theme.kind` …: objects and fields still to be made. Empty when all is there. */
  readonly missing: readonly string[];
}

/** What bringing the data up to this version would change, looked at without changing anything. */
export interface UpgradePlan {
  readonly version: number;
  readonly needed: number;
  /** The steps that have something to move, oldest first: the version that each leads to, and how many records it changes. */
  readonly steps: readonly { readonly to: number; readonly records: number }[];
  /** How many records were looked at. */
  readonly read: number;
}

/** Makes our custom objects and their fields, and brings older data up to them. Safe to repeat and to resume half-way. */
export interface AccountSetUp {
  /** @param isThorough looks at every part, also where the account says that it has our shape. */
  readonly check: (signal: AbortSignal, isThorough?: boolean) => Promise<Result<SetUpState, Failure>>;
  /** Looks which records an older version wrote, also since the last upgrade (a tab that stood open). */
  readonly look: (
    onRead: (read: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<UpgradePlan, Failure>>;
  /**
   * Creates what is missing, one after the other, then moves older records, step by step; the version is raised once all
   * records of its step were moved. `onProgress` after each. Stopped by the signal, the next run goes on from there.
   * `readOnly` where a newer version wrote the data: an older one changes nothing of it.
   */
  readonly run: (
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<SetUpState, Failure>>;
}
