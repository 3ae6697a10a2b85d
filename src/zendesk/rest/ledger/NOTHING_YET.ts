import type { RequestsLately } from '#ports/RequestLedger.ts';

/** A ledger before the first request. */
export const NOTHING_YET: RequestsLately = { sentAtMs: [], holds: [], account: null, leases: [] };
