import { useEffect, useState } from 'react';
import { evidenceOf, type KnownCustomers } from '#domain/pitch/evidenceOf.ts';
import { readCustomers } from '#workflows/customers/readCustomers.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** What the account's fields say of those who ask, for pitches that tell of money; `null` where nobody knows (yet). */
export function useCustomers({ view }: OpenedTheme, isWanted: boolean): KnownCustomers | null {
  const outside = useBoardOutside();
  const [known, setKnown] = useState<KnownCustomers | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    void readCustomers(outside, evidenceOf(view).customers, abort.signal).then((read) => {
      if (!abort.signal.aborted) setKnown(read);
    });
    return () => abort.abort();
  }, [outside, view, isWanted]);
  return known;
}
