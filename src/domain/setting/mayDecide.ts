import type { UserId } from '../basis/Id.ts';
import { epochMs, type Instant } from '../basis/Instant.ts';
import type { DeciderTerm } from './DeciderTerm.ts';

/**
 * Whether this person decided about themes at that moment. Asked with the moment of a decision, so that somebody's
 * leaving undoes nothing that they decided before.
 */
export function mayDecide(terms: readonly DeciderTerm[], person: UserId, at: Instant): boolean {
  return terms.some(
    ({ userId, from, until }) =>
      userId === person && epochMs(from) <= epochMs(at) && (until === null || epochMs(at) < epochMs(until)),
  );
}
