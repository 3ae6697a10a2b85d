import { useCallback, useEffect, useState } from 'react';
import type { Health } from '#workflows/health/Health.ts';
import { readHealth } from '#workflows/health/readHealth.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** How things stand, looked at when the page opens, with `again`, and whenever the outbox changes. `null` at first. */
export function useHealth(): { readonly health: Health | null; readonly again: () => void } {
  const outside = useBoardOutside();
  const [health, setHealth] = useState<Health | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void readHealth(outside, abort.signal).then((read) => {
      if (!abort.signal.aborted) setHealth(read);
    });
    const unsubscribe = outside.outbox.onNews(({ about }) => {
      const entries = outside.outbox.known();
      if (about === 'entries') setHealth((before) => (before === null ? null : { ...before, entries }));
    });
    return () => {
      abort.abort();
      unsubscribe();
    };
  }, [outside, attempt]);
  return { health, again: useCallback(() => setAttempt((before) => before + 1), []) };
}
