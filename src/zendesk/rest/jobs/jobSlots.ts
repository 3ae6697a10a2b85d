import type { Lease, Leases } from '#ports/Leases.ts';
import type { RetryWorld } from '../retryReads.ts';

/** Of the account's thirty jobs one person's browser has at most so many under way. */
export const MOST_JOBS = 2;
/** Longer than a look at a job may take with all its retries; a page that was closed gives its slot back after that. */
const LEASE_SECONDS = 150;
const LOOK_AGAIN_MS = 2_000;

const SLOT = 'job.';

/** Whether a lease of this name is a slot for a job. */
export function isJobSlot(name: string): boolean {
  return name.startsWith(SLOT);
}

/** Waits until one of the browser's slots for jobs is free. `null` where nobody waits any more. */
export async function takeJobSlot(
  leases: Leases,
  { sleep, random }: RetryWorld,
  signal: AbortSignal,
): Promise<Lease | null> {
  while (!signal.aborted) {
    for (let slot = 1; slot <= MOST_JOBS; slot++) {
      const lease = await leases.take(`${SLOT}${slot}`, LEASE_SECONDS);
      if (lease !== null) return lease;
    }
    await sleep(LOOK_AGAIN_MS * (1 + random()), signal);
  }
  return null;
}
