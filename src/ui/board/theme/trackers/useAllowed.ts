import { useEffect, useState } from 'react';
import { type AllowedTrackers, allowedTrackers } from '#workflows/trackers/openTrackers.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** Where themes may be sent, by what this browser knows; `null` until then. Before anything leaves the account is asked anew. */
export function useAllowed(): AllowedTrackers | null {
  const outside = useBoardOutside();
  const [allowed, setAllowed] = useState<AllowedTrackers | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void allowedTrackers(outside, abort.signal).then((known) => {
      if (!abort.signal.aborted && known.ok) setAllowed(known.value);
    });
    return () => abort.abort();
  }, [outside]);
  return allowed;
}
