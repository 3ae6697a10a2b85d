import { instant } from '#domain/basis/Instant.ts';
import type { Budget } from '#ports/Budget.ts';
import type { Zendesk } from './connectZendesk.ts';
import { isJobSlot } from './rest/jobs/jobSlots.ts';
import { EVERYTHING } from './rest/ledger/EVERYTHING.ts';
import { inWindow, isBelowHalf, REQUESTS_PER_MINUTE } from './rest/ledger/verdictOn.ts';

/** What the ledger of all tabs says, without changing it. */
export function zendeskBudget({ ledger, nowMs }: Pick<Zendesk, 'ledger' | 'nowMs'>): Budget {
  return {
    report: async () => {
      const { sentAtMs, holds, account, leases } = await ledger.update((lately) => lately);
      const now = nowMs();
      const heldUntilMs = Math.max(
        now,
        ...holds.flatMap(({ of, untilMs }) => (of === EVERYTHING ? [untilMs] : [])),
      );
      return {
        sentLastMinute: inWindow(sentAtMs, now).length,
        perMinute: REQUESTS_PER_MINUTE,
        heldSeconds: Math.ceil((heldUntilMs - now) / 1_000),
        account:
          account === null
            ? null
            : {
                perMinute: account.perMinute,
                remaining: account.remaining,
                readAt: instant(account.readAtMs),
                isBelowHalf: isBelowHalf(account, now),
              },
        jobs: leases.filter(({ name, untilMs }) => isJobSlot(name) && untilMs > now).length,
      };
    },
  };
}
