import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { numbersOf } from '#domain/champion/ThemeNumbers.ts';
import { openAccountDb } from '#storage/account/AccountDb.ts';
import { browserAccountReplica } from '#storage/account/browserAccountReplica.ts';
import { ownTurns } from '#storage/account/ownTurns.ts';
import { reopening } from '#storage/reopening.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import { connectZendesk } from '#zendesk/connectZendesk.ts';
import { zendeskAccountFeed } from '#zendesk/zendeskAccountFeed.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { refreshAccount } from '#workflows/sync/refreshAccount.ts';
import { startAccount } from '../../zendesk/localAccount.ts';
import { nodeZaf } from '../../zendesk/nodeZaf.ts';
import type { Measure } from '../Measure.ts';
import { rowOf, type RowHead } from '../Row.ts';
import { fillAccount } from './fillAccount.ts';
import { largeAccount } from './largeAccount.ts';

const SIZE = { mentions: 100_000, themes: 1_000, events: 4_000 };
const NOW = '2026-11-22T12:00:00Z';

const REQUESTS: RowHead = {
  id: 'sync.100k.requests',
  what: 'requests of a first reading of 100,000 mentions and 4,000 events by an admin, counting included',
  unit: 'requests',
  goal: 105,
  better: 'lower',
};
const MINUTES: RowHead = {
  id: 'sync.100k.minutes',
  what: 'the same by the account’s clock: at five exports a minute, half of what Zendesk permits (at all of it: 10.4); resumable at each page, the board usable meanwhile',
  unit: 'min',
  goal: 21,
  better: 'lower',
};
const AGAIN: RowHead = {
  id: 'sync.100k.again.requests',
  what: 'requests of the next reading, a quarter of an hour later, nothing changed',
  unit: 'requests',
  goal: 2,
  better: 'lower',
};

/**
 * The real reader, adapter and storage (IndexedDB in Node) against the local Zendesk, filled with the seeded account. Its
 * clock stands still but for the reader's own pauses, so that the minutes are those of the pace and not of this machine.
 * At the end the numbers are held against a fold of what was put in: a wrong one makes the measure fail.
 */
export function measureSync(): Measure {
  return {
    ids: [REQUESTS.id, MINUTES.id, AGAIN.id],
    isLong: true,
    run: async (say) => {
      const large = largeAccount(SIZE);
      const dataDir = mkdtempSync(join(tmpdir(), 'groundswell-large-'));
      try {
        await (await startAccount({ dataDir, seed: 'empty', now: NOW })).stop();
        fillAccount(join(dataDir, 'empty.db'), large);
        const account = await startAccount({ dataDir, seed: 'empty', now: NOW });
        try {
          const seen = await sync(account, large, say);
          return [
            rowOf(REQUESTS, [seen.requests]),
            rowOf(MINUTES, [seen.minutes]),
            rowOf(AGAIN, [seen.again]),
          ];
        } finally {
          await account.stop();
        }
      } finally {
        rmSync(dataDir, { recursive: true, force: true });
      }
    },
  };
}

async function sync(
  account: Awaited<ReturnType<typeof startAccount>>,
  large: ReturnType<typeof largeAccount>,
  say: (line: string) => void,
) {
  let requests = 0;
  const client = nodeZaf({ url: account.url, user: 'renee', onRequest: () => void (requests += 1) });
  const zendesk = await connectZendesk({
    scope: { ZAFClient: { init: () => client } },
    nowMs: () => account.clock.ms(),
    sleep: async (milliseconds) => account.clock.advance(milliseconds / 1_000),
    random: () => 0.5,
  });
  if (!zendesk.ok) throw new Error(zendesk.failure.kind);
  const db = reopening((onLost) => openAccountDb('bench', onLost));
  const replica = browserAccountReplica(db, { send: () => undefined, listen: () => undefined }, ownTurns());
  const { signal } = new AbortController();
  const syncer = {
    accountReplica: replica,
    accountFeed: zendeskAccountFeed(zendesk.value),
    folding: foldingOf(replica),
    worker: { id: asId<UserId>('1'), role: 'admin' },
    now: () => instant(account.clock.ms()),
    pause: async (milliseconds: number) => {
      account.clock.advance(milliseconds / 1_000);
      if (requests % 20 === 0) say(`sync: ${requests} requests`);
    },
  };
  const begunMs = account.clock.ms();
  const synced = await refreshAccount(syncer, false, signal);
  if (!synced.ok) throw new Error(JSON.stringify(synced.failure));
  const minutes = (account.clock.ms() - begunMs) / 60_000;
  const first = requests;
  await hold(replica, large);
  account.clock.advance(15 * 60);
  const again = await refreshAccount(syncer, false, signal);
  if (!again.ok) throw new Error(JSON.stringify(again.failure));
  return { requests: first, minutes, again: requests - first };
}

/** What was read must be what is there. */
async function hold(
  replica: AccountReplica,
  { mentions, events }: ReturnType<typeof largeAccount>,
): Promise<void> {
  const numbers = await replica.numbers();
  const themes = numbers.ok ? numbers.value?.themes : undefined;
  const wanted = numbersOf(foldAccount(mentions, events));
  const counts = (all: typeof wanted) => JSON.stringify(all.map(({ id, counts: own }) => [id, own]));
  if (themes === undefined || counts(themes) !== counts(wanted))
    throw new Error('numbers are not those of the account');
}
