import type { BoardOutside } from '../Outside.ts';

/**
 * Forgets what this browser keeps of the account for this person: there is nothing there any more that it would be a copy
 * of, and what was found in its tickets. What is private to them, and what they have not sent, stays.
 */
export async function forgetAccount({
  replica,
  accountReplica,
  sweepShelf,
}: Pick<BoardOutside, 'replica' | 'accountReplica' | 'sweepShelf'>): Promise<void> {
  await Promise.all([replica.clear(), accountReplica.clear(), sweepShelf.clear()]);
}
