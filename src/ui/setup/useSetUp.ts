import { useCallback, useEffect, useReducer, useRef } from 'react';
import { setUpAccount } from '#workflows/setUpAccount.ts';
import { useOutside } from '../parts/OutsideContext.tsx';
import { SETUP_START, setUpState, type SetUpState } from './SetUpState.ts';

interface SetUpTools {
  readonly state: SetUpState;
  readonly check: () => void;
  readonly run: () => void;
}

/** Learns what the account lacks, and makes it when told to. Leaving the page stops it; it can be resumed. */
export function useSetUp(): SetUpTools {
  const outside = useOutside();
  const [state, change] = useReducer(setUpState, SETUP_START);
  const abort = useRef<AbortController | null>(null);

  const begin = useCallback(() => {
    abort.current?.abort();
    abort.current = new AbortController();
    return abort.current.signal;
  }, []);

  const check = useCallback(async () => {
    const signal = begin();
    change({ do: 'check' });
    const answer = await outside.setUp.check(signal, true);
    if (!signal.aborted) change({ do: 'answer', answer });
  }, [outside, begin]);

  const run = useCallback(async () => {
    const signal = begin();
    change({ do: 'run' });
    const report = (done: number, total: number) => {
      if (!signal.aborted) change({ do: 'progress', done, total });
    };
    const answer = await setUpAccount(outside, report, signal);
    if (!signal.aborted) change({ do: 'answer', answer });
  }, [outside, begin]);

  useEffect(() => {
    void check();
    return () => abort.current?.abort();
  }, [check]);

  return { state, check: () => void check(), run: () => void run() };
}
