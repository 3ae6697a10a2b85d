import type { Lease, Leases } from '#ports/Leases.ts';
import type { HeldLease, RequestsLately } from '#ports/RequestLedger.ts';
import type { RetryWorld } from '../retryReads.ts';
import type { PageLedger } from './pageLedger.ts';

/** What a lease was taken for where it does not say so. */
const AN_HOUR_MS = 3_600_000;
/** Nothing is kept for longer. */
const LONGEST_SECONDS = 24 * 3_600;

/** Work is renewed well before its time is over; of a page that was closed the others hear nothing for as long. */
const WORK_SECONDS = 25;
const RENEW_MS = 8_000;
const FIRST_LOOK_MS = 60;
const LONGEST_LOOK_MS = 1_000;

/** What leases need of the world around them. */
export interface LeaseWorld extends RetryWorld {
  readonly nowMs: () => number;
  /** Tells this page from all others. */
  readonly page: string;
  /** Whether such a page is still open, where the browser can tell. */
  readonly isOpen?: (page: string) => Promise<boolean>;
}

/** Leases in the ledger that all tabs share. */
export function leasesIn(ledger: Pick<PageLedger, 'update'>, world: LeaseWorld): Leases {
  const { nowMs, page, sleep, isOpen } = world;
  let taken = 0;

  /** Takes it for `holder` where it is free or theirs already. */
  async function hold(name: string, holder: string, seconds: number): Promise<boolean> {
    let isHeld = false;
    await ledger.update((lately) => {
      const others = lately.leases.filter((lease) => lease.name !== name && isRunning(lease, nowMs()));
      const standing = lately.leases.find((lease) => lease.name === name && isRunning(lease, nowMs()));
      isHeld = standing === undefined || standing.holder === holder;
      if (!isHeld) return lately;
      const forMs = seconds * 1_000;
      return { ...lately, leases: [...others, { name, holder, untilMs: nowMs() + forMs, forMs }] };
    });
    return isHeld;
  }

  async function giveBack(name: string, holder: string): Promise<void> {
    await ledger.update((lately) => withoutLease(lately, name, holder));
  }

  async function take(name: string, seconds: number): Promise<Lease | null> {
    const holder = `${page}.${++taken}`;
    const time = Math.min(seconds, LONGEST_SECONDS);
    if (!(await hold(name, holder, time))) return null;
    return { renew: () => hold(name, holder, time), giveBack: () => giveBack(name, holder) };
  }

  /** Whether somebody who is still there holds it; what a closed page held is free at once. */
  async function isHeld(name: string): Promise<boolean> {
    const { leases } = await ledger.update((lately) => lately);
    const lease = leases.find((one) => one.name === name && isRunning(one, nowMs()));
    if (lease === undefined) return false;
    if (await (isOpen?.(lease.holder.slice(0, lease.holder.lastIndexOf('.'))) ?? true)) return true;
    await giveBack(name, lease.holder);
    return false;
  }

  return {
    take,
    async once(name, work, signal) {
      if (signal.aborted) return null;
      const lease = await take(name, WORK_SECONDS);
      if (lease === null) {
        for (let pause = FIRST_LOOK_MS; !signal.aborted && (await isHeld(name)); pause *= 1.5)
          await sleep(Math.min(pause, LONGEST_LOOK_MS), signal);
        return null;
      }
      const working = new AbortController();
      const renewing = renewUntil(lease, sleep, working.signal);
      try {
        return { value: await work() };
      } finally {
        working.abort();
        await renewing;
        await lease.giveBack();
      }
    },
  };
}

async function renewUntil(lease: Lease, sleep: RetryWorld['sleep'], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sleep(RENEW_MS, signal);
    if (!signal.aborted && !(await lease.renew())) return;
  }
}

/** A clock that was put back must not make a lease of an hour out of one of a minute. */
function isRunning({ untilMs, forMs = AN_HOUR_MS }: HeldLease, nowMs: number): boolean {
  return untilMs > nowMs && untilMs <= nowMs + forMs;
}

function withoutLease(lately: RequestsLately, name: string, holder: string): RequestsLately {
  const leases = lately.leases.filter((lease) => lease.name !== name || lease.holder !== holder);
  return leases.length === lately.leases.length ? lately : { ...lately, leases };
}
