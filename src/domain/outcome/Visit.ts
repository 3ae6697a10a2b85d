import { epochMs, type Instant } from '../basis/Instant.ts';
import type { NewsSince } from './newsSince.ts';
import type { Seen } from './Seen.ts';

/** What a browser keeps of somebody's looks at the board. */
export interface Visit {
  /** How things stood when they last looked. */
  readonly latest: Seen;
  /** How things stood before this visit, until its news are known; then `null`, as on a first visit. */
  readonly before: Seen | null;
  /** The news of this visit; `null` until they are known, on a first visit, and once they were put away. */
  readonly news: NewsSince | null;
}

/** Whoever comes back sooner goes on with the same visit: a reload is none. */
const AWAY_MINUTES = 60;

/** The visit of somebody who comes now; `null` for the first, until something was seen. */
export function arrive(kept: Visit | null, now: Instant): Visit | null {
  if (kept === null) return null;
  const awayMinutes = (epochMs(now) - epochMs(kept.latest.at)) / 60_000;
  return awayMinutes >= AWAY_MINUTES ? { latest: kept.latest, before: kept.latest, news: null } : kept;
}
