import type { RequestLedger, RequestsLately } from '#ports/RequestLedger.ts';
import { NOTHING_YET } from './NOTHING_YET.ts';

/** A browser that fails so often in a row to keep the ledger is not asked again by this page. */
const MOST_FAILURES = 3;

/** The ledger as one page uses it. */
export interface PageLedger {
  /** One step after the other; never fails. `change` must be pure. */
  readonly update: (change: (lately: RequestsLately) => RequestsLately) => Promise<RequestsLately>;
  /** As this page last saw it. */
  readonly known: () => RequestsLately;
  /** From now on counts with all tabs. What this page has noted until then comes along. */
  readonly join: (shared: RequestLedger) => void;
}

/** A ledger that begins on this page alone, and stays there where the browser keeps nothing. */
export function pageLedger(): PageLedger {
  let shared: RequestLedger | null = null;
  let failures = 0;
  let known = NOTHING_YET;
  /** What the other tabs have not been told. */
  let untold = NOTHING_YET;
  let last: Promise<unknown> = Promise.resolve();

  async function step(change: (lately: RequestsLately) => RequestsLately): Promise<RequestsLately> {
    const updated = await shared?.update((lately) => change(joined(lately, untold)));
    if (updated?.ok === true) {
      failures = 0;
      untold = NOTHING_YET;
      known = updated.value;
      return known;
    }
    if (updated !== undefined && ++failures >= MOST_FAILURES) shared = null;
    untold = change(untold);
    known = change(known);
    return known;
  }

  return {
    update: (change) => {
      const mine = last.then(() => step(change));
      last = mine.catch(() => undefined);
      return mine;
    },
    known: () => known,
    join: (ledger) => {
      shared = ledger;
      failures = 0;
    },
  };
}

function joined(all: RequestsLately, untold: RequestsLately): RequestsLately {
  if (untold === NOTHING_YET) return all;
  const taken = new Set(all.leases.map(({ name }) => name));
  const isNewer = (untold.account?.readAtMs ?? 0) > (all.account?.readAtMs ?? 0);
  return {
    sentAtMs: [...all.sentAtMs, ...untold.sentAtMs].toSorted((a, b) => a - b),
    holds: [...all.holds, ...untold.holds],
    account: isNewer ? untold.account : all.account,
    leases: [...all.leases, ...untold.leases.filter(({ name }) => !taken.has(name))],
  };
}
