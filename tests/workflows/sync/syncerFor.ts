import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { countStanding } from '#domain/theme/countStanding.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import type { Syncer } from '#workflows/sync/Syncer.ts';
import type { FakeFeed } from '../../ports/fakes/fakeAccountFeed.ts';

/** A page that reads the account; pauses pass at once and are written down. */
export interface TestSyncer extends Syncer {
  readonly paused: number[];
}

export function syncerFor(accountFeed: FakeFeed, accountReplica: AccountReplica, role = 'admin'): TestSyncer {
  const paused: number[] = [];
  return {
    accountReplica,
    accountFeed,
    folding: foldingOf(accountReplica),
    worker: { id: asId<UserId>('1'), role },
    now: () => instant(accountFeed.nowMs),
    pause: async (milliseconds) => void paused.push(milliseconds),
    paused,
  };
}

/** What a replica says of the account, as plain data: who counts where. */
export async function told(account: AccountReplica): Promise<unknown> {
  const read = await account.read();
  if (!read.ok) throw new Error(read.failure.kind);
  const fold = foldAccount(read.value.mentions, read.value.events);
  return [...fold.themes.values()].map(({ id, mentions, championship, facts }) => ({
    id,
    name: facts?.name ?? null,
    championId: championship.championId,
    tickets: mentions.map(({ ticketId, taggedBy }) => `${ticketId} ${taggedBy.join(' ')}`),
    counts: countStanding(mentions),
  }));
}
