import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { recountAccount } from '#workflows/sync/refreshAccount.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import { pageOf, stepAfter } from '../../ports/AccountReplica.contract.ts';
import type { BoardAccount } from './boardAccount.ts';
import { NOW } from './boardOutside.ts';

/** The account's mentions and events, as a board has read them: to their end, or so far. */
export async function readBy({ account }: BoardAccount, isAllRead = true) {
  const replica = memoryAccountReplica();
  const begun = startSync('agent');
  const whole = { ...begun.feeds.mentions, isComplete: isAllRead, isWhole: isAllRead };
  const state = { ...begun, feeds: { mentions: whole, events: whole }, syncedAt: NOW };
  const kept = <T extends object>(values: Iterable<T>) =>
    [...values].map((value, n) => ({ recordId: `R${n}`, value }));
  const first = stepAfter(state);
  await replica.add(pageOf('mentions', { mentions: kept(account.mentions.values()) }), first);
  await replica.add(pageOf('events', { events: kept(account.events.values()) }), stepAfter(first));
  await recountAccount({ accountReplica: replica, folding: foldingOf(replica) });
  return replica;
}
