import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RequestsLately } from '#ports/RequestLedger.ts';
import { browserLedger } from '#storage/requests/browserLedger.ts';
import { openRequestDb } from '#storage/requests/RequestDb.ts';
import { reopening } from '#storage/reopening.ts';
import { pageLedger } from '#zendesk/rest/ledger/pageLedger.ts';
import { requestLedgerContract, SAMPLE_LATELY } from '../../ports/RequestLedger.contract.ts';

let count = 0;
const nextName = () => `groundswell.acme.${++count}.requests`;
const openLedger = (name: string) => browserLedger(reopening((onLost) => openRequestDb(name, onLost)));
const same = (lately: RequestsLately) => lately;
const REFUSED = { ok: false, failure: { kind: 'storage' } };

afterEach(() => vi.useRealTimers());

describe('in IndexedDB', () => {
  requestLedgerContract(async () => {
    const name = nextName();
    return async () => {
      const ledger = openLedger(name);
      return async (change) => {
        const updated = await ledger.update(change);
        if (!updated.ok) throw new Error(updated.failure.kind);
        return updated.value;
      };
    };
  });
});

describe('in a page that has joined', () => {
  requestLedgerContract(async () => {
    const name = nextName();
    return async () => {
      const page = pageLedger();
      page.join(openLedger(name));
      return page.update;
    };
  });
});

describe('what is kept', () => {
  it.each([
    ['nonsense', 'yesterday'],
    ['of another shape', { ...SAMPLE_LATELY, sentAtMs: ['now'] }],
    ['of a newer shape', { sent: [] }],
    ['more than any minute holds', { ...SAMPLE_LATELY, sentAtMs: Array.from({ length: 501 }, () => 1) }],
  ])('and is %s counts as nothing', async (_, nonsense) => {
    const name = nextName();
    await openLedger(name).update(same);
    const db = await openDB(name);
    await db.put('ledger', nonsense, 'lately');
    expect(await openLedger(name).update(same)).toMatchObject({ ok: true, value: { sentAtMs: [] } });
    db.close();
  });

  it('by a newer app is left alone', async () => {
    const name = nextName();
    const newer = await openDB(name, 99, { upgrade: (db) => void db.createObjectStore('x') });
    expect(await openLedger(name).update(same)).toMatchObject(REFUSED);
    expect([...newer.objectStoreNames]).toEqual(['x']);
    newer.close();
  });

  it('gives way when a newer app opens it, and comes back', async () => {
    const name = nextName();
    const ledger = openLedger(name);
    await ledger.update(() => SAMPLE_LATELY);
    (await openDB(name, 2)).close();
    expect(await ledger.update(same)).toMatchObject(REFUSED);
  });
});

describe('a browser that does not answer', () => {
  it('is waited for a second, no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const ledger = browserLedger(() => new Promise(() => undefined));
    const updating = ledger.update(same);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await updating).toMatchObject(REFUSED);
  });

  it('or refuses, says so', async () => {
    const ledger = browserLedger(() => Promise.reject(new Error('blocked')));
    expect(await ledger.update(same)).toMatchObject(REFUSED);
  });
});
