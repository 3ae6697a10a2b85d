import { useCallback, useEffect, useState } from 'react';
import { ok } from '#domain/basis/Result.ts';
import { countKept } from '#workflows/health/countKept.ts';
import type { Health } from '#workflows/health/Health.ts';
import { readHealth } from '#workflows/health/readHealth.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

/** How things stand, looked at when the page opens, with `again`, and whenever the outbox or the account's replica changes. `null` at first. */
export function useHealth(): { readonly health: Health | null; readonly again: () => void } {
  const outside = useBoardOutside();
  const [health, setHealth] = useState<Health | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { state } = useBoard().account;
  const syncedAt = state?.syncedAt ?? null;
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
  useEffect(() => {
    let isGone = false;
    // Counted anew when the account was read anew, not with every page of a reading.
    void countKept(outside).then((kept) => {
      if (!isGone) setHealth((before) => (before === null ? null : { ...before, kept }));
    });
    return () => {
      isGone = true;
    };
  }, [outside, syncedAt]);
  return {
    health: health === null || state === null ? health : { ...health, account: ok(state) },
    again: useCallback(() => setAttempt((before) => before + 1), []),
  };
}
