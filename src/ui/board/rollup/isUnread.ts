import { isCustomers, type ToldFilter, toldParts } from '#domain/rollup/ToldFilter.ts';
import type { RollupFacts } from './useFacts.ts';

/** Whether of some of those whom a filter asks about nothing was read: that it leaves nobody is no finding then. */
export function isUnread(told: readonly ToldFilter[], { unreadCustomers, read }: RollupFacts): boolean {
  return told.some((one) => (isCustomers(toldParts(one)[0]) ? unreadCustomers : read.unread) > 0);
}
