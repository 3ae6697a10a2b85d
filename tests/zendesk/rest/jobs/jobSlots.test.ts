import { describe, expect, it } from 'vitest';
import { ok } from '#domain/basis/Result.ts';
import type { RequestLedger, RequestsLately } from '#ports/RequestLedger.ts';
import { takeJobSlot } from '#zendesk/rest/jobs/jobSlots.ts';
import { leasesIn } from '#zendesk/rest/ledger/leasesIn.ts';
import { NOTHING_YET } from '#zendesk/rest/ledger/NOTHING_YET.ts';
import { pageLedger } from '#zendesk/rest/ledger/pageLedger.ts';
import { never } from '../../samples.ts';

/** A browser's tabs with one ledger, and a clock that sleeping moves. */
function browser() {
  let kept: RequestsLately = NOTHING_YET;
  let nowMs = 0;
  const shared: RequestLedger = {
    update: async (change) => {
      kept = change(kept);
      return ok(kept);
    },
  };
  const sleep = async (ms: number) => {
    nowMs += ms;
  };
  return {
    nowMs: () => nowMs,
    tab: (name: string) => {
      const ledger = pageLedger();
      ledger.join(shared);
      const leases = leasesIn(ledger, { nowMs: () => nowMs, page: name, sleep, random: () => 0 });
      return (signal = never) => takeJobSlot(leases, { sleep, random: () => 0 }, signal);
    },
  };
}

describe('a browser’s slots for jobs', () => {
  it('are two for all tabs; a third job waits until one is given back', async () => {
    const { tab, nowMs } = browser();
    const [first, second] = [await tab('a')(), await tab('b')()];
    expect([first, second].every((slot) => slot !== null)).toBe(true);
    const stopped = AbortSignal.abort();
    expect(await tab('c')(stopped)).toBeNull();
    await second?.giveBack();
    expect(await tab('c')()).not.toBeNull();
    expect(nowMs()).toBe(0);
    expect(await first?.renew()).toBe(true);
  });

  it('are two for one tab as well', async () => {
    const { tab, nowMs } = browser();
    const take = tab('a');
    await take();
    await take();
    await take();
    expect(nowMs()).toBeGreaterThan(100_000);
  });

  it('of a tab that was closed come free by themselves, and are then no longer its own', async () => {
    const { tab, nowMs } = browser();
    const gone = await tab('gone')();
    await tab('gone too')();
    expect(await tab('next')()).not.toBeNull();
    expect(nowMs()).toBeGreaterThanOrEqual(150_000);
    expect(await gone?.renew()).toBe(false);
    await gone?.giveBack();
  });
});
