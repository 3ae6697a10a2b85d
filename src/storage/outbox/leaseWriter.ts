import * as v from 'valibot';
import type { OneWriter } from './OneWriter.ts';
import type { OutboxDb } from './OutboxDb.ts';

const LEASE = v.object({ holder: v.string(), untilMs: v.number() });
/** Work that takes longer than this (a closed tab never ends) no longer keeps others out. */
const LEASE_MS = 120_000;
const LOOK_AGAIN_MS = 1_000;

/** What a lease needs of the world around it. */
export interface LeaseWorld {
  readonly nowMs: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Tells this page from all others. */
  readonly holder: string;
}

/** One writer where the browser has no Web Locks: a lease in the outbox's own database, that runs out by itself. */
export function leaseWriter(db: () => Promise<OutboxDb>, { nowMs, sleep, holder }: LeaseWorld): OneWriter {
  let last: Promise<unknown> = Promise.resolve();

  async function take(): Promise<boolean> {
    const transaction = (await db()).transaction('leases', 'readwrite');
    const kept = v.safeParse(LEASE, await transaction.store.get('writer'));
    const isTaken = kept.success && kept.output.holder !== holder && kept.output.untilMs > nowMs();
    if (!isTaken) await transaction.store.put({ holder, untilMs: nowMs() + LEASE_MS }, 'writer');
    await transaction.done;
    return !isTaken;
  }

  async function giveBack(): Promise<void> {
    const transaction = (await db()).transaction('leases', 'readwrite');
    const kept = v.safeParse(LEASE, await transaction.store.get('writer'));
    if (kept.success && kept.output.holder === holder) await transaction.store.delete('writer');
    await transaction.done;
  }

  async function turn<T>(work: () => Promise<T>): Promise<T> {
    while (!(await take())) await sleep(LOOK_AGAIN_MS);
    try {
      return await work();
    } finally {
      await giveBack();
    }
  }

  return {
    run: (work) => {
      const mine = last.then(() => turn(work));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
