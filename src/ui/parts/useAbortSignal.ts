import { useCallback, useEffect, useRef } from 'react';

/** Gives a signal that is aborted when the component goes. */
export function useAbortSignal(): () => AbortSignal {
  const abort = useRef(new AbortController());
  useEffect(() => {
    if (abort.current.signal.aborted) abort.current = new AbortController();
    return () => abort.current.abort();
  }, []);
  return useCallback(() => abort.current.signal, []);
}
