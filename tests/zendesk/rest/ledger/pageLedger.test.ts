import { describe, expect, it } from 'vitest';
import { failed, ok } from '#domain/basis/Result.ts';
import type { RequestLedger, RequestsLately } from '#ports/RequestLedger.ts';
import { NOTHING_YET } from '#zendesk/rest/ledger/NOTHING_YET.ts';
import { pageLedger } from '#zendesk/rest/ledger/pageLedger.ts';

const sent =
  (atMs: number) =>
  (lately: RequestsLately): RequestsLately => ({ ...lately, sentAtMs: [...lately.sentAtMs, atMs] });

/** One that a test lets fail. */
function sharedLedger() {
  let kept: RequestsLately = NOTHING_YET;
  const ledger = {
    isBroken: false,
    asked: 0,
    kept: () => kept.sentAtMs,
    update: async (change: Parameters<RequestLedger['update']>[0]) => {
      ledger.asked += 1;
      const changed = change(kept);
      await Promise.resolve();
      if (ledger.isBroken) return failed({ kind: 'storage', what: 'x' } as const);
      kept = changed;
      return ok(kept);
    },
  };
  return ledger;
}

describe('a page’s ledger', () => {
  it('counts alone until it joins the others, and brings what it has counted', async () => {
    const [shared, page, other] = [sharedLedger(), pageLedger(), pageLedger()];
    other.join(shared);
    await other.update(sent(2));
    await page.update(sent(1));
    expect((await page.update(sent(3))).sentAtMs).toEqual([1, 3]);
    page.join(shared);
    expect((await page.update(sent(4))).sentAtMs).toEqual([1, 2, 3, 4]);
    await page.update(sent(5));
    expect(shared.kept()).toEqual([1, 2, 3, 4, 5]);
  });

  it('goes on by itself while the browser keeps nothing, and tells it afterwards, once', async () => {
    const [shared, page] = [sharedLedger(), pageLedger()];
    page.join(shared);
    await page.update(sent(1));
    shared.isBroken = true;
    expect((await page.update(sent(2))).sentAtMs).toEqual([1, 2]);
    shared.isBroken = false;
    expect((await page.update(sent(3))).sentAtMs).toEqual([1, 2, 3]);
    expect(shared.kept()).toEqual([1, 2, 3]);
  });

  it('leaves a browser that fails again and again, and still knows what it knew', async () => {
    const [shared, page] = [sharedLedger(), pageLedger()];
    page.join(shared);
    await page.update(sent(1));
    shared.isBroken = true;
    for (const at of [2, 3, 4, 5, 6]) await page.update(sent(at));
    expect(shared.asked).toBe(4);
    expect((await page.update(sent(7))).sentAtMs).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('does one step after the other, also when many ask at once', async () => {
    const [shared, page] = [sharedLedger(), pageLedger()];
    const before = Array.from({ length: 5 }, (_, i) => page.update(sent(i)));
    page.join(shared);
    await Promise.all([...before, ...Array.from({ length: 5 }, (_, i) => page.update(sent(5 + i)))]);
    expect(shared.kept()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('is not stopped by a change that throws', async () => {
    const page = pageLedger();
    const wrong = page.update(() => {
      throw new Error('on purpose');
    });
    await expect(wrong).rejects.toThrow('on purpose');
    expect((await page.update(sent(1))).sentAtMs).toEqual([1]);
  });
});
