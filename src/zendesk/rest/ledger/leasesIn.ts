import type { Lease, Leases } from '#ports/Leases.ts';
import type { RequestsLately } from '#ports/RequestLedger.ts';
import type { PageLedger } from './pageLedger.ts';

/** A clock that was put back must not make a lease of an hour out of one of a minute. */
const LONGEST_SECONDS = 3_600;

/**
 * Leases in the ledger that all tabs share.
 *
 * @param page tells this page from all others.
 */
export function leasesIn(ledger: Pick<PageLedger, 'update'>, nowMs: () => number, page: string): Leases {
  let taken = 0;

  /** Takes it for `holder` where it is free or theirs already. */
  async function hold(name: string, holder: string, seconds: number): Promise<boolean> {
    let isHeld = false;
    await ledger.update((lately) => {
      const others = lately.leases.filter(
        (lease) => lease.name !== name && isRunning(lease.untilMs, nowMs()),
      );
      const standing = lately.leases.find(
        (lease) => lease.name === name && isRunning(lease.untilMs, nowMs()),
      );
      isHeld = standing === undefined || standing.holder === holder;
      if (!isHeld) return lately;
      return { ...lately, leases: [...others, { name, holder, untilMs: nowMs() + seconds * 1_000 }] };
    });
    return isHeld;
  }

  async function giveBack(name: string, holder: string): Promise<void> {
    await ledger.update((lately) => withoutLease(lately, name, holder));
  }

  return {
    async take(name, seconds): Promise<Lease | null> {
      const holder = `${page}.${++taken}`;
      const time = Math.min(seconds, LONGEST_SECONDS);
      if (!(await hold(name, holder, time))) return null;
      return { renew: () => hold(name, holder, time), giveBack: () => giveBack(name, holder) };
    },
  };
}

function isRunning(untilMs: number, nowMs: number): boolean {
  return untilMs > nowMs && untilMs <= nowMs + LONGEST_SECONDS * 1_000;
}

function withoutLease(lately: RequestsLately, name: string, holder: string): RequestsLately {
  const leases = lately.leases.filter((lease) => lease.name !== name || lease.holder !== holder);
  return leases.length === lately.leases.length ? lately : { ...lately, leases };
}
