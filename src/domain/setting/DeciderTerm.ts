import type { UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';

/** That somebody decides about themes from one moment to another. Closed when it ends, never removed. */
export interface DeciderTerm {
  readonly userId: UserId;
  readonly from: Instant;
  /** The first moment at which they no longer decide; `null` while they do. */
  readonly until: Instant | null;
}
