import type { UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { DeciderTerm } from './DeciderTerm.ts';
import { mayDecide } from './mayDecide.ts';

/** The terms with this person deciding from now on; the same where they do already. */
export function beginDeciding(
  terms: readonly DeciderTerm[],
  userId: UserId,
  now: Instant,
): readonly DeciderTerm[] {
  return mayDecide(terms, userId, now) ? terms : [...terms, { userId, from: now, until: null }];
}

/** The terms with this person's open ones closed now. What they decided before stays decided. */
export function endDeciding(
  terms: readonly DeciderTerm[],
  userId: UserId,
  now: Instant,
): readonly DeciderTerm[] {
  return terms.map((term) =>
    term.userId === userId && term.until === null ? { ...term, until: now } : term,
  );
}
