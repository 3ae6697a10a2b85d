import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '#workflows/Outside.ts';
import { recountAccount, refreshAccount } from '#workflows/sync/refreshAccount.ts';
import { readIssues } from '#workflows/trackers/readIssues.ts';
import { SYNC_EVERY_MINUTES, SYNC_JITTER_MINUTES } from '#workflows/sync/syncPace.ts';

/** What tells an open board that it may be time to read the account again. */
export interface SyncingWorld {
  /** Calls back when the connection is back, or the person is; gives its unsubscribe. */
  readonly onReturn: (listener: () => void) => () => void;
  /** Calls back once after a while; gives its cancel. */
  readonly later: (milliseconds: number, wake: () => void) => () => void;
  /** Nothing is read for a board at which nobody looks. */
  readonly isVisible: () => boolean;
  /** 0 to 1. */
  readonly random: () => number;
}

/** A board that could not read tries again after this, doubled each time up to a quarter of an hour. */
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 15 * 60_000;
/** What this browser wrote itself is looked at so long after the last of it. */
const AFTER_OWN_MS = 3_000;

/**
 * Keeps what the browser knows of the account, and of the issues that its themes are linked to, up to the present for as long as a board is open: at once, every quarter
 * of an hour, when the person comes back, and soon after what this browser wrote itself. Gives what stops it.
 */
export function keepSyncing(outside: BoardOutside, world: SyncingWorld): () => void {
  const abort = new AbortController();
  let cancelTimer: () => void = () => undefined;
  let cancelOwn: () => void = () => undefined;
  let isRunning = false;
  let isAskedAgain = false;
  let failures = 0;

  async function run(isPrompted: boolean): Promise<void> {
    if (isRunning || abort.signal.aborted) {
      isAskedAgain ||= isPrompted;
      return;
    }
    isRunning = true;
    isAskedAgain = false;
    cancelTimer();
    const synced = await refreshAccount(outside, isPrompted, abort.signal);
    isRunning = false;
    failures = synced.ok ? 0 : failures + 1;
    // Nobody waits for how issues stand at their trackers.
    if (synced.ok) void readIssues(outside, abort.signal);
    if (isAskedAgain && synced.ok) return run(true);
    if (!abort.signal.aborted) cancelTimer = world.later(nextMs(synced.ok ? null : synced.failure), look);
  }

  function look(): void {
    if (world.isVisible()) void run(false);
  }

  function nextMs(failure: Failure | null): number {
    const jitter = world.random();
    if (failure === null) return (SYNC_EVERY_MINUTES + SYNC_JITTER_MINUTES * jitter) * 60_000;
    const retry = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS);
    const asked = failure.kind === 'busy' ? failure.waitSeconds * 1_000 : 0;
    return Math.max(retry, asked) * (1 + jitter / 4);
  }

  /** Many tags in a row are looked at once. */
  function afterOwn(work: () => void): void {
    cancelOwn();
    cancelOwn = world.later(AFTER_OWN_MS, work);
  }

  const unsubscribe = outside.outbox.onNews((news) => {
    if (news.about !== 'sent') return;
    if (news.sent.kind !== 'mention') return afterOwn(() => void run(true));
    // A large replica on a busy machine may take its time: what is not in it yet would not be counted.
    const added = outside.accountReplica.addOwn([news.sent.mention]);
    afterOwn(() => void added.then(() => recountAccount(outside)));
  });
  const stopListening = world.onReturn(look);
  look();
  return () => {
    abort.abort();
    cancelTimer();
    cancelOwn();
    unsubscribe();
    stopListening();
  };
}
