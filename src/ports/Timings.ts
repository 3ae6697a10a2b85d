import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** How long one tagging took this agent. Shown to them alone; never leaves the browser. */
export interface Timing {
  readonly at: Instant;
  /** From the suggestions being shown to the tag. */
  readonly seconds: number;
  readonly clicks: number;
}

export interface Timings {
  readonly add: (timing: Timing) => Promise<Result<void, Failure>>;
  /** The newest first, at most 200. */
  readonly list: () => Promise<Result<readonly Timing[], Failure>>;
}
