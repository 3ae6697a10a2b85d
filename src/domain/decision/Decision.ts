import type { EventId, ThemeId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Verdict } from './DecisionEvent.ts';

/** A decision that counts: made by somebody who decided about themes at that time. */
export interface Decision extends Verdict {
  readonly id: EventId;
  readonly themeId: ThemeId;
  readonly decidedBy: UserId;
  readonly at: Instant;
}
