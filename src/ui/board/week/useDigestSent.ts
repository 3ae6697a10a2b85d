import { useCallback, useEffect, useState } from 'react';
import type { Day } from '#domain/basis/Day.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { LinkTurn } from '#domain/pitch/foldLinks.ts';
import type { Failure } from '#ports/Failure.ts';
import { sentDigest } from '#workflows/trackers/sendDigest.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** How a week stands in the channel for digests; `null` until that is known. */
export function useDigestSent(firstDay: Day): {
  readonly sent: Result<LinkTurn, Failure> | null;
  readonly readAgain: () => void;
} {
  const outside = useBoardOutside();
  const [sent, setSent] = useState<Result<LinkTurn, Failure> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void sentDigest(outside, firstDay, abort.signal).then((read) => {
      if (!abort.signal.aborted) setSent(read);
    });
    return () => abort.abort();
  }, [outside, firstDay, attempt]);
  return { sent, readAgain: useCallback(() => setAttempt((before) => before + 1), []) };
}
