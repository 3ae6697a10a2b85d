import { useEffect, useMemo, useState } from 'react';
import type { RollupAsk } from '#domain/rollup/RollupAsk.ts';
import { askersOf } from '#domain/rollup/themeRevenue.ts';
import type { KnownFacts } from '#domain/rollup/ToldFilter.ts';
import type { WhoAsks } from '#domain/rollup/whoAsks.ts';
import { type CustomersRead, readCustomers } from '#workflows/customers/readCustomers.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { type TicketsRead, useTicketFacts } from './useTicketFacts.ts';
import { useWho } from './useWho.ts';

/** What is known of everybody who was heard in a period or in the one before, whatever narrows a look at it. */
export interface RollupFacts extends KnownFacts {
  readonly who: WhoAsks;
  /** `undefined` while they are read; `null` where no field was chosen. */
  readonly customers: CustomersRead | null | undefined;
  readonly read: TicketsRead;
  readonly unreadCustomers: number;
  /** Reads customers that are lacking. */
  readonly readCustomersOn: () => void;
}

/** `null` until it is known who was heard. Of customers as many are read as a theme's page reads, of tickets few. */
export function useFacts(
  { calendar, period, before }: RollupAsk,
  revision: number | null,
  isWanted: boolean,
): RollupFacts | null {
  const outside = useBoardOutside();
  const wide = useMemo(
    (): RollupAsk => ({
      calendar,
      period,
      before,
      themes: null,
      customers: null,
      tickets: null,
      brands: null,
      sources: null,
      withStaff: true,
      withEmerging: true,
    }),
    // The same days, whatever else is asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [calendar, period.from, period.to, before?.from, before?.to],
  );
  const who = useWho(isWanted ? wide : null, revision);
  const [told, tell] = useState<{ readonly of: WhoAsks; readonly read: CustomersRead | null } | null>(null);
  // What is known of others says nothing of these.
  const customers = told !== null && told.of === who ? told.read : undefined;
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (who === null) return;
    const abort = new AbortController();
    void readCustomers(outside, askersOf(who), abort.signal)
      .catch(() => null)
      .then((read) => {
        if (!abort.signal.aborted) tell({ of: who, read });
      });
    return () => abort.abort();
  }, [outside, who, attempt]);
  const read = useTicketFacts(who?.tickets ?? null);
  return useMemo(() => {
    if (who === null) return null;
    const profiles = customers?.profiles ?? null;
    return {
      who,
      customers,
      read,
      profiles,
      tickets: read.facts,
      unreadCustomers: profiles === null ? 0 : who.customers.filter((key) => !profiles.has(key)).length,
      readCustomersOn: () => setAttempt((one) => one + 1),
    };
    // The functions of `read` are as good as those before.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [who, customers, read.facts, read.isReading, read.failure]);
}
