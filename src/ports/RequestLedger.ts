import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** What Zendesk said of the limit that all people of the account share. */
export interface AccountLimit {
  readonly perMinute: number;
  readonly remaining: number;
  readonly readAtMs: number;
  /** From then on `remaining` says nothing any more. */
  readonly resetsAtMs: number;
}

/** Zendesk asked us to wait: with everything, or with one kind of request only. */
export interface Hold {
  readonly of: string;
  readonly untilMs: number;
}

/** Something that one page does for all, until it gives it back or the time runs out. */
export interface HeldLease {
  readonly name: string;
  readonly holder: string;
  readonly untilMs: number;
  /** How long it was taken for; not in what earlier versions kept. */
  readonly forMs?: number;
}

/** What a person's pages asked Zendesk for in the last minute, and what they must know of one another. */
export interface RequestsLately {
  /** When each request went out, in milliseconds since 1970, oldest first. */
  readonly sentAtMs: readonly number[];
  readonly holds: readonly Hold[];
  /** `null` while no answer has said anything. */
  readonly account: AccountLimit | null;
  readonly leases: readonly HeldLease[];
}

/** One account of requests for all tabs of a person in this browser. */
export interface RequestLedger {
  /**
   * Replaces what is noted by what `change` makes of it, in one step that no other tab can come between; gives it as it
   * then stands. `change` must be pure: where the step fails (`storage`) nothing has changed, and it may run again.
   */
  readonly update: (
    change: (lately: RequestsLately) => RequestsLately,
  ) => Promise<Result<RequestsLately, Failure>>;
}
