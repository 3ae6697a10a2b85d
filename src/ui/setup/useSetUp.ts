import { useCallback, useEffect, useReducer, useRef } from 'react';
import { failed } from '#domain/basis/Result.ts';
import { setUpAccount } from '#workflows/setUpAccount.ts';
import { useOutside } from '../parts/OutsideContext.tsx';
import { isNothingThere } from './missingObjects.ts';
import { SETUP_START, setUpState, type SetUpState } from './SetUpState.ts';

interface SetUpTools {
  readonly state: SetUpState;
  readonly check: () => void;
  readonly run: () => void;
  /** What is done stays done. */
  readonly stop: () => void;
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
    // Only an admin brings data forward: nobody else needs to know how much.
    const isAsked = answer.ok && outside.worker.role === 'admin' && !isNothingThere(answer.value.missing);
    const report = (read: number) => {
      if (!signal.aborted) change({ do: 'look', read });
    };
    const looked = isAsked ? await outside.setUp.look(report, signal) : null;
    if (signal.aborted) return;
    if (looked?.ok === false) change({ do: 'answer', answer: looked });
    else change({ do: 'answer', answer, plan: looked?.value ?? null });
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

  const stop = useCallback(() => {
    abort.current?.abort();
    change({ do: 'answer', answer: failed({ kind: 'cancelled', what: 'set up' }) });
  }, []);

  useEffect(() => {
    void check();
    return () => abort.current?.abort();
  }, [check]);

  return { state, check: () => void check(), run: () => void run(), stop };
}
