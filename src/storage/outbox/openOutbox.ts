import type { Outbox } from '#ports/Outbox.ts';
import { opens } from '../opens.ts';
import { reopening } from '../reopening.ts';
import { browserOutboxShelf } from './browserOutboxShelf.ts';
import { channelWire } from './channelWire.ts';
import { leaseWriter } from './leaseWriter.ts';
import { memoryOutbox } from './memoryOutbox.ts';
import { openOutboxDb } from './OutboxDb.ts';
import { sharedOutbox } from './sharedOutbox.ts';
import { webLockWriter } from './webLockWriter.ts';

/** Opens the outbox of one person of one account, in a database of its own that outlives the replica. Never rejects. */
export async function openOutbox(name: string): Promise<Outbox> {
  const db = reopening((onLost) => openOutboxDb(name, onLost));
  if (!(await opens(db))) return memoryOutbox();
  const hasLocks = typeof navigator !== 'undefined' && 'locks' in navigator;
  const writer = hasLocks
    ? webLockWriter(navigator.locks, name)
    : leaseWriter(db, {
        nowMs: Date.now,
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        holder: crypto.randomUUID(),
      });
  return sharedOutbox(browserOutboxShelf(db), channelWire(name), writer);
}
