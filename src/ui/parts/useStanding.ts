import { useCallback, useEffect, useState } from 'react';
import { loadStanding } from '#workflows/standing/loadStanding.ts';
import type { Standing } from '#workflows/standing/Standing.ts';
import { useOutside } from './OutsideContext.tsx';

interface StandingTools {
  /** `null` while it is not known, and where the account could not be asked: screens say that for themselves. */
  readonly standing: Standing | null;
  readonly again: () => void;
}

/**
 * What this person can do here, looked at again whenever something of theirs was sent or refused.
 *
 * @param isAwaited false until the page has something to show: the first screen asks for nothing else.
 */
export function useStanding(isAwaited = true): StandingTools {
  const outside = useOutside();
  const [standing, setStanding] = useState<Standing | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isAwaited) return;
    const abort = new AbortController();
    const look = () =>
      void loadStanding(outside, abort.signal).then((loaded) => {
        if (!abort.signal.aborted && loaded.ok) setStanding((before) => same(before, loaded.value));
      });
    look();
    const unsubscribe = outside.outbox.onNews(({ about }) => {
      if (about === 'entries') look();
    });
    return () => {
      abort.abort();
      unsubscribe();
    };
  }, [outside, attempt, isAwaited]);
  return { standing, again: useCallback(() => setAttempt((before) => before + 1), []) };
}

/** The same object while it says the same, so that nothing is drawn anew for nothing. */
function same(before: Standing | null, now: Standing): Standing {
  return JSON.stringify(before) === JSON.stringify(now) && before !== null ? before : now;
}
