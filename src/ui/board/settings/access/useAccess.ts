import { useCallback, useEffect, useReducer } from 'react';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useAbortSignal } from '../../../parts/useAbortSignal.ts';
import { accessState, type AccessState } from './AccessState.ts';

interface AccessTools {
  readonly state: AccessState;
  readonly check: () => void;
  readonly apply: (roleIds: readonly string[]) => void;
}

/** Learns what roles may do, and sets it when told to. Leaving the page stops it; it can be done again. */
export function useAccess(): AccessTools {
  const { access } = useOutside();
  const [state, change] = useReducer(accessState, { at: 'checking' });
  const signalOf = useAbortSignal();

  const check = useCallback(async () => {
    const signal = signalOf();
    change({ do: 'check' });
    const answer = await access.check(signal);
    if (!signal.aborted) change({ do: 'answer', answer });
  }, [access, signalOf]);

  const apply = useCallback(
    async (roleIds: readonly string[]) => {
      const signal = signalOf();
      const report = (done: number, total: number) => {
        if (!signal.aborted) change({ do: 'progress', done, total });
      };
      report(0, 0);
      const answer = await access.apply(roleIds, report, signal);
      if (!signal.aborted) change({ do: 'answer', answer });
    },
    [access, signalOf],
  );

  useEffect(() => {
    void check();
  }, [check]);

  return { state, check: () => void check(), apply: (roleIds) => void apply(roleIds) };
}
