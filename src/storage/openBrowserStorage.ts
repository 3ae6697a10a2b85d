import type { UserId } from '#domain/basis/Id.ts';
import type { Failure } from '#ports/Failure.ts';
import type { FieldIds } from '#ports/FieldIds.ts';
import type { HappyFile } from '#ports/HappyFile.ts';
import type { Replica } from '#ports/Replica.ts';
import type { Timings } from '#ports/Timings.ts';
import { browserFieldIds } from './browserFieldIds.ts';
import { browserHappyFile } from './browserHappyFile.ts';
import { browserReplica } from './browserReplica.ts';
import { browserTimings } from './browserTimings.ts';
import { memoryFieldIds } from './memoryFieldIds.ts';
import { memoryHappyFile } from './memoryHappyFile.ts';
import { memoryReplica } from './memoryReplica.ts';
import { memoryTimings } from './memoryTimings.ts';
import { openPrivateDb } from './PrivateDb.ts';
import { reopening } from './reopening.ts';
import { openReplicaDb } from './ReplicaDb.ts';
import { storageFailure } from './storageFailure.ts';

/** What this browser keeps for one person of one account. */
export interface BrowserStorage {
  readonly replica: Replica;
  readonly happyFile: HappyFile;
  readonly timings: Timings;
  readonly fieldIds: FieldIds;
  /** Why things are kept for this page alone (storage blocked or full); `null` where all is well. */
  readonly failure: Failure | null;
}

/** A browser that asks the person first, or another tab that does not let go, must not hold up the screen. */
const OPEN_TIMEOUT_MS = 2_000;

/**
 * Opens what this browser keeps, one database per subdomain and person, and another for what is private to them. Where
 * the browser refuses or does not answer, everything lives in memory and `failure` says so. Once per page; never rejects.
 */
export async function openBrowserStorage(subdomain: string, user: UserId): Promise<BrowserStorage> {
  const name = `groundswell.${subdomain}.${user}`;
  const replicaDb = reopening((onLost) => openReplicaDb(name, onLost));
  const privateDb = reopening((onLost) => openPrivateDb(`${name}.private`, onLost));
  const [hasReplica, hasPrivate] = await Promise.all([opens(replicaDb), opens(privateDb)]);
  return {
    replica: hasReplica ? browserReplica(replicaDb) : memoryReplica(),
    fieldIds: hasReplica ? browserFieldIds(replicaDb) : memoryFieldIds(),
    happyFile: hasPrivate ? browserHappyFile(privateDb) : memoryHappyFile(),
    timings: hasPrivate ? browserTimings(privateDb) : memoryTimings(),
    failure: hasReplica && hasPrivate ? null : storageFailure('open'),
  };
}

function opens(open: () => Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, OPEN_TIMEOUT_MS, false);
    const settle = (isOpen: boolean) => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    open().then(
      () => settle(true),
      () => settle(false),
    );
  });
}
