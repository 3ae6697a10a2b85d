import type { UserId } from '../basis/Id.ts';
import type { AccountFold } from '../champion/FoldedTheme.ts';

/**
 * Those who are known to work here, because they tagged something or did something with a theme. Colleagues who never did
 * either are not known from that, and count as customers when they ask in a ticket of their own.
 */
export function staffOf({ records, journal }: Pick<AccountFold, 'records' | 'journal'>): ReadonlySet<UserId> {
  const staff = new Set<UserId>();
  for (const { taggedBy } of records) staff.add(taggedBy);
  for (const { actor } of journal) staff.add(actor);
  return staff;
}
