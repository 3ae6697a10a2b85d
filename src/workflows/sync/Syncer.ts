import type { Instant } from '#domain/basis/Instant.ts';
import type { AccountFeed } from '#ports/AccountFeed.ts';
import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import type { Worker } from '#ports/Workplace.ts';

/** What reading the account needs of the world. */
export interface Syncer {
  readonly accountReplica: AccountReplica;
  readonly accountFeed: AccountFeed;
  readonly folding: AccountFolding;
  readonly worker: Pick<Worker, 'id' | 'role'>;
  readonly now: () => Instant;
  /** Rejects or ends early where the signal says that nobody waits any more. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
