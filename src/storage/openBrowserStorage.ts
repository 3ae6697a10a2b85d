import type { UserId } from '#domain/basis/Id.ts';
import type { Failure } from '#ports/Failure.ts';
import type { FieldIds } from '#ports/FieldIds.ts';
import type { HappyFile } from '#ports/HappyFile.ts';
import type { Outbox } from '#ports/Outbox.ts';
import type { Replica } from '#ports/Replica.ts';
import type { RequestLedger } from '#ports/RequestLedger.ts';
import type { Timings } from '#ports/Timings.ts';
import { browserFieldIds } from './browserFieldIds.ts';
import { browserHappyFile } from './browserHappyFile.ts';
import { browserReplica } from './browserReplica.ts';
import { browserTimings } from './browserTimings.ts';
import { memoryFieldIds } from './memoryFieldIds.ts';
import { memoryHappyFile } from './memoryHappyFile.ts';
import { memoryTimings } from './memoryTimings.ts';
import { opens } from './opens.ts';
import { lazyOutbox } from './outbox/lazyOutbox.ts';
import { openPrivateDb } from './PrivateDb.ts';
import { reopening } from './reopening.ts';
import { openReplicaDb } from './ReplicaDb.ts';
import { browserLedger } from './requests/browserLedger.ts';
import { openRequestDb } from './requests/RequestDb.ts';
import { storageFailure } from './storageFailure.ts';

/** What this browser keeps for one person of one account. */
export interface BrowserStorage {
  readonly replica: Replica;
  readonly happyFile: HappyFile;
  readonly timings: Timings;
  readonly fieldIds: FieldIds;
  /** Loaded with its first use. Lies in a database of its own: what becomes of the replica does not touch it. */
  readonly outbox: Outbox;
  /** What all tabs of this person ask of Zendesk; opened with its first use. `null` where each page counts alone. */
  readonly requests: RequestLedger | null;
  /** Why things are kept for this page alone (storage blocked or full); `null` where all is well. */
  readonly failure: Failure | null;
}

/**
 * Opens what this browser keeps, one database per subdomain and person, and another for what is private to them. Where
 * the browser refuses or does not answer, everything lives in memory and `failure` says so. Once per page; rejects only where the code for that cannot be loaded.
 */
export async function openBrowserStorage(subdomain: string, user: UserId): Promise<BrowserStorage> {
  const name = `groundswell.${subdomain}.${user}`;
  const replicaDb = reopening((onLost) => openReplicaDb(name, onLost));
  const privateDb = reopening((onLost) => openPrivateDb(`${name}.private`, onLost));
  const requestDb = reopening((onLost) => openRequestDb(`${name}.requests`, onLost));
  const [hasReplica, hasPrivate] = await Promise.all([opens(replicaDb), opens(privateDb)]);
  return {
    replica: hasReplica ? browserReplica(replicaDb) : (await import('./memoryReplica.ts')).memoryReplica(),
    fieldIds: hasReplica ? browserFieldIds(replicaDb) : memoryFieldIds(),
    happyFile: hasPrivate ? browserHappyFile(privateDb) : memoryHappyFile(),
    timings: hasPrivate ? browserTimings(privateDb) : memoryTimings(),
    outbox: lazyOutbox(async () => (await import('./outbox/openOutbox.ts')).openOutbox(`${name}.outbox`)),
    requests: hasReplica ? browserLedger(requestDb) : null,
    failure: hasReplica && hasPrivate ? null : storageFailure('open'),
  };
}
