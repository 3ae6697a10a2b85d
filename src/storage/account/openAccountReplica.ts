import type { UserId } from '#domain/basis/Id.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import { opens } from '../opens.ts';
import { channelWire } from '../outbox/channelWire.ts';
import { webLockWriter } from '../outbox/webLockWriter.ts';
import { reopening } from '../reopening.ts';
import { type AccountDb, openAccountDb } from './AccountDb.ts';
import { browserAccountReplica } from './browserAccountReplica.ts';
import { memoryAccountReplica } from './memoryAccountReplica.ts';
import { ownTurns } from './ownTurns.ts';

/** The account's replica, and whether it lies in the browser, where a worker finds it too. */
export interface OpenedAccountReplica {
  readonly replica: AccountReplica;
  readonly isKept: boolean;
  readonly db: () => Promise<AccountDb>;
}

/**
 * Opens what the full page keeps of the account for one person, in a database of its own. Where the browser refuses it
 * lasts as long as the page. Never rejects. Without Web Locks tabs do not wait for one another; what two of them read at
 * once is kept once all the same.
 */
export async function openAccountReplica(subdomain: string, user: UserId): Promise<OpenedAccountReplica> {
  const name = `groundswell.${subdomain}.${user}.account`;
  const db = reopening((onLost) => openAccountDb(name, onLost));
  if (!(await opens(db))) return { replica: memoryAccountReplica(), isKept: false, db };
  const hasLocks = typeof navigator !== 'undefined' && 'locks' in navigator;
  const writer = hasLocks ? webLockWriter(navigator.locks, name) : ownTurns();
  return { replica: browserAccountReplica(db, channelWire(name), writer), isKept: true, db };
}
