import type { UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { type TicketCoverage, withPassed } from '#domain/rollup/TicketCoverage.ts';
import type { SweepShelf } from '#ports/SweepShelf.ts';
import { type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { readable } from './keptSchemas.ts';
import { memorySweep } from './memorySweep.ts';
import { opens } from './opens.ts';
import { reopening } from './reopening.ts';
import { stored } from './storageFailure.ts';
import { keptAsk, type KeptAsk, keptCoverage, keptSweep, ticketIds } from './sweepSchemas.ts';

/** Raised with a step in `upgrade` that carries what is there: it took hours to find. */
const SWEEP_VERSION = 2;

/** Times that `opens` waits: a browser under load takes its time, and an afternoon's reading must not look as if it had never been. */
const MOST_TRIES = 10;

const COVERAGE = 'coverage';

interface SweepStores {
  sweep: { key: string; value: unknown };
  asks: { key: string; value: unknown; indexes: { fate: string } };
  passed: { key: number; value: unknown };
}

/**
 * What reading history found, in IndexedDB, of this person and account. What cannot be read is left out. Where the browser
 * keeps nothing it lasts as long as the page.
 */
export async function browserSweep(subdomain: string, user: UserId): Promise<SweepShelf> {
  const db = reopening((onLost) => openSweepDb(`groundswell.${subdomain}.${user}.sweep`, onLost));
  let tries = 1;
  while (!(await opens(db))) if (tries++ === MOST_TRIES) return memorySweep();
  return {
    sweep: () =>
      stored('read sweep', async () => {
        const kept = v.safeParse(keptSweep, await (await db()).get('sweep', 'sweep'));
        return ok(kept.success ? kept.output : null);
      }),
    keep: (sweep, found, passed = [], read = []) =>
      stored('keep sweep', async () => {
        const transaction = (await db()).transaction(['sweep', 'asks', 'passed'], 'readwrite');
        if (passed === null) await transaction.objectStore('passed').clear();
        else if (passed.length > 0) await transaction.objectStore('passed').add(passed);
        const asks = transaction.objectStore('asks');
        for (const ask of found) {
          const fate = fateOf(await asks.get(ask.id)) ?? 'open';
          await asks.put({ fate, ask } satisfies KeptAsk, ask.id);
        }
        const place = transaction.objectStore('sweep');
        await place.put(sweep, 'sweep');
        if (passed === null || read.length > 0) {
          const before = passed === null ? {} : coverageOf(await place.get(COVERAGE));
          await place.put(withPassed(before, read), COVERAGE);
        }
        await transaction.done;
        return ok(undefined);
      }),
    coverage: () =>
      stored('read sweep', async () => ok(coverageOf(await (await db()).get('sweep', COVERAGE)))),
    passed: () =>
      stored('read sweep', async () =>
        ok(new Set(readable(ticketIds, await (await db()).getAll('passed')).flat())),
      ),
    asks: (fate) =>
      stored('read sweep', async () => {
        const kept = readable(keptAsk, await (await db()).getAllFromIndex('asks', 'fate', fate));
        return ok(kept.map(({ ask }) => ask));
      }),
    settle: (ids, fate) =>
      stored('keep sweep', async () => {
        const transaction = (await db()).transaction('asks', 'readwrite');
        for (const id of ids) {
          const kept = v.safeParse(keptAsk, await transaction.store.get(id));
          if (kept.success) await transaction.store.put({ ...kept.output, fate }, id);
        }
        await transaction.done;
        return ok(undefined);
      }),
    remove: (ids) =>
      stored('keep sweep', async () => {
        const transaction = (await db()).transaction('asks', 'readwrite');
        for (const id of ids) await transaction.store.delete(id);
        await transaction.done;
        return ok(undefined);
      }),
    clear: () =>
      stored('keep sweep', async () => {
        const transaction = (await db()).transaction(['sweep', 'asks', 'passed'], 'readwrite');
        await transaction.objectStore('asks').clear();
        await transaction.objectStore('passed').clear();
        await transaction.objectStore('sweep').clear();
        await transaction.done;
        return ok(undefined);
      }),
  };
}

function coverageOf(kept: unknown): TicketCoverage {
  const read = v.safeParse(keptCoverage, kept);
  return read.success ? (read.output as TicketCoverage) : {};
}

function fateOf(kept: unknown): KeptAsk['fate'] | null {
  const read = v.safeParse(keptAsk, kept);
  return read.success ? read.output.fate : null;
}

function openSweepDb(name: string, onLost: () => void): Promise<IDBPDatabase<SweepStores>> {
  return openDB<SweepStores>(name, SWEEP_VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore('sweep');
        db.createObjectStore('asks').createIndex('fate', 'fate');
      }
      if (oldVersion < 2) db.createObjectStore('passed', { autoIncrement: true });
    },
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
    },
    terminated: onLost,
  });
}
