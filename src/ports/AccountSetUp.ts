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

/** Makes our custom objects and their fields. Safe to repeat and to resume half-way. */
export interface AccountSetUp {
  /** @param isThorough looks at every part, also where the account says that it has our shape. */
  readonly check: (signal: AbortSignal, isThorough?: boolean) => Promise<Result<SetUpState, Failure>>;
  /** Creates what is missing, one after the other; `onProgress` after each. */
  readonly run: (
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<SetUpState, Failure>>;
}
