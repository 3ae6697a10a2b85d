import type { EventId, ThemeId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Relay, Told, Verdict } from './DecisionEvent.ts';

/** A decision that counts: made by somebody who decided about themes at that time. */
export interface Decision extends Verdict {
  readonly id: EventId;
  readonly themeId: ThemeId;
  readonly decidedBy: UserId;
  readonly at: Instant;
  /** What customers might be told because of it, oldest first. Empty: nothing yet. */
  readonly releases: readonly Release[];
}

/** Somebody who decides said what customers may be told. */
export interface Release extends Told {
  readonly id: EventId;
  readonly releasedBy: UserId;
  readonly at: Instant;
}

/** An answer that was passed on: it tells what somebody said, and confirms nothing. */
export interface Relayed extends Relay {
  readonly id: EventId;
  readonly themeId: ThemeId;
  /** Who passed it on, and when. */
  readonly relayedBy: UserId;
  readonly at: Instant;
}
