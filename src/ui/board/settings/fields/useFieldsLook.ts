import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '#ports/Failure.ts';
import { type FieldsLook, lookAtFields } from '#workflows/customers/lookAtFields.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

export type LookRead =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'here'; readonly look: FieldsLook };

/** The account's fields as they are now, with what stands in some. */
export function useFieldsLook(): { readonly read: LookRead; readonly again: () => void } {
  const outside = useBoardOutside();
  const [read, setRead] = useState<LookRead>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void lookAtFields(outside, abort.signal).then((looked) => {
      if (abort.signal.aborted) return;
      setRead(looked.ok ? { at: 'here', look: looked.value } : { at: 'failed', failure: looked.failure });
    });
    return () => abort.abort();
  }, [outside, attempt]);
  const again = useCallback(() => {
    setRead({ at: 'loading' });
    setAttempt((before) => before + 1);
  }, []);
  return { read, again };
}
