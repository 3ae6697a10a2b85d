import { useCallback, useEffect, useState } from 'react';
import type { Customer } from '#domain/outcome/customerAsks.ts';
import type { Failure } from '#ports/Failure.ts';
import type { CustomerPicture } from '#workflows/customer/CustomerPicture.ts';
import { keptCustomer } from '#workflows/customer/keptCustomer.ts';
import { readCustomer } from '#workflows/customer/readCustomer.ts';
import type { CustomerOutside } from '#workflows/Outside.ts';
import { useOutside } from '../parts/OutsideContext.tsx';

/** A customer as their page shows them. `outdated`: why the account could not be asked; what is shown is older then. */
export type CustomerShown =
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | {
      readonly at: 'shown';
      readonly is: Customer['is'];
      readonly locale: string | null;
      readonly picture: CustomerPicture;
      readonly outdated: Failure | null;
    };

/** Shows what this browser keeps, where it does, and then what the account says. */
export function useCustomer(): { readonly shown: CustomerShown; readonly again: () => void } {
  const outside = useOutside() as CustomerOutside;
  const [shown, show] = useState<CustomerShown>({ at: 'reading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const say = (next: CustomerShown) => {
      if (!signal.aborted) show(next);
    };
    const read = async () => {
      const from = { ...outside, ...(await outside.customer()) };
      const opened = await from.asks.customer();
      if (!opened.ok) return say({ at: 'failed', failure: opened.failure });
      const { customer, locale } = opened.value;
      const base = { at: 'shown', is: customer.is, locale } as const;
      const kept = await keptCustomer(from, customer, signal);
      if (kept !== null) say({ ...base, picture: kept, outdated: null });
      const asked = await readCustomer(from, customer, signal);
      if (asked.ok) say({ ...base, picture: asked.value, outdated: null });
      else if (kept === null) say({ at: 'failed', failure: asked.failure });
      else say({ ...base, picture: kept, outdated: asked.failure });
    };
    read().catch(() => say({ at: 'failed', failure: { kind: 'offline', what: 'read customer' } }));
    return () => abort.abort();
  }, [outside, attempt]);
  const again = useCallback(() => {
    show({ at: 'reading' });
    setAttempt((before) => before + 1);
  }, []);
  return { shown, again };
}
