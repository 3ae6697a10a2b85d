import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { TrackerKind } from '#domain/setting/TrackerSetting.ts';
import type { Failure } from './Failure.ts';
import type { TrackerIssue } from './Trackers.ts';

/** How a linked issue stood when its tracker last said so. */
export interface KeptIssue {
  readonly tracker: TrackerKind;
  readonly key: string;
  /** `null` where the tracker said that there is none, or never answered so far. */
  readonly state: TrackerIssue['state'];
  /** When it said so; `null` where it never answered. */
  readonly readAt: Instant | null;
  /** When it was last asked, whatever it answered. */
  readonly askedAt: Instant;
}

/** Where this browser keeps how linked issues stand; emptied with the replica. */
export interface IssueShelf {
  readonly issues: () => Promise<Result<readonly KeptIssue[], Failure>>;
  readonly saveIssue: (issue: KeptIssue) => Promise<Result<void, Failure>>;
}
