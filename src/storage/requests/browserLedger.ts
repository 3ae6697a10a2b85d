import { failed, ok } from '#domain/basis/Result.ts';
import type { RequestLedger, RequestsLately } from '#ports/RequestLedger.ts';
import * as v from 'valibot';
import { stored, storageFailure } from '../storageFailure.ts';
import { keptLately } from './keptLately.ts';
import type { RequestDb } from './RequestDb.ts';

const KEY = 'lately';
/** A request must not wait for a browser that does not answer. */
const TIMEOUT_MS = 1_000;
const NOTHING: RequestsLately = { sentAtMs: [], holds: [], account: null, leases: [] };

/**
 * The ledger in IndexedDB: a transaction that reads and writes comes between no other of the kind, in any tab, with or
 * without Web Locks. What is there but not as it should be counts as nothing.
 */
export function browserLedger(db: () => Promise<RequestDb>): RequestLedger {
  async function change(by: (lately: RequestsLately) => RequestsLately): Promise<RequestsLately> {
    const transaction = (await db()).transaction('ledger', 'readwrite', { durability: 'relaxed' });
    const kept = v.safeParse(keptLately, await transaction.store.get(KEY));
    const before = kept.success ? kept.output : NOTHING;
    const after = by(before);
    const put = after === before ? undefined : transaction.store.put(after, KEY);
    await Promise.all([put, transaction.done]);
    return after;
  }

  return {
    update: (by) =>
      stored(
        'count requests',
        () =>
          new Promise((resolve, reject) => {
            const timer = setTimeout(() => resolve(failed(storageFailure('count requests'))), TIMEOUT_MS);
            change(by)
              .then((lately) => resolve(ok(lately)), reject)
              .finally(() => clearTimeout(timer));
          }),
      ),
  };
}
