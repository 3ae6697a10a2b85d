import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useOutside } from '../parts/OutsideContext.tsx';
import { SETUP_START, setUpState, type SetUpState } from './SetUpState.ts';

interface SetUpTools {
  readonly state: SetUpState;
  readonly check: () => void;
  readonly run: () => void;
}

/** Learns what the account lacks, and makes it when told to. Leaving the page stops it; it can be resumed. */
export function useSetUp(): SetUpTools {
  const { setUp } = useOutside();
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
    const answer = await setUp.check(signal);
    if (!signal.aborted) change({ do: 'answer', answer });
  }, [setUp, begin]);

  const run = useCallback(async () => {
    const signal = begin();
    change({ do: 'run' });
    const report = (done: number, total: number) => {
      if (!signal.aborted) change({ do: 'progress', done, total });
    };
    const answer = await setUp.run(report, signal);
    if (!signal.aborted) change({ do: 'answer', answer });
  }, [setUp, begin]);

  useEffect(() => {
    void check();
    return () => abort.current?.abort();
  }, [check]);

  return { state, check: () => void check(), run: () => void run() };
}
