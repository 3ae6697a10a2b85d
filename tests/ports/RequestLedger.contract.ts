import { describe, expect, it } from 'vitest';
import type { RequestsLately } from '#ports/RequestLedger.ts';

type Update = (change: (lately: RequestsLately) => RequestsLately) => Promise<RequestsLately>;

export const SAMPLE_LATELY: RequestsLately = {
  sentAtMs: [1_795_000_000_000, 1_795_000_000_001.5],
  holds: [{ of: 'ticket 35', untilMs: 1_795_000_060_000 }],
  account: { perMinute: 400, remaining: 12, readAtMs: 1_795_000_000_000, resetsAtMs: 1_795_000_031_000 },
  leases: [{ name: 'themes', holder: 'a.1', untilMs: 1_795_000_010_000 }],
};

/** What everybody may rely on who has a ledger of requests: `open` opens further tabs of the same browser. */
export function requestLedgerContract(makeBrowser: () => Promise<() => Promise<Update>>): void {
  describe('a ledger of requests', () => {
    it('begins with nothing, and gives back whole what was noted', async () => {
      const open = await makeBrowser();
      const first = await open();
      const nothing = { sentAtMs: [], holds: [], account: null, leases: [] };
      expect(await first((lately) => lately)).toEqual(nothing);
      expect(await first(() => SAMPLE_LATELY)).toEqual(SAMPLE_LATELY);
      expect(await (await open())((lately) => lately)).toEqual(SAMPLE_LATELY);
    });

    it('lets no step come between another’s reading and writing', async () => {
      const open = await makeBrowser();
      const tabs = await Promise.all([open(), open(), open()]);
      const add = (update: Update) =>
        update((lately) => ({ ...lately, sentAtMs: [...lately.sentAtMs, lately.sentAtMs.length] }));
      await Promise.all([...tabs, ...tabs, ...tabs, ...tabs].map(add));
      const { sentAtMs } = await (await open())((lately) => lately);
      expect(sentAtMs).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    });
  });
}
