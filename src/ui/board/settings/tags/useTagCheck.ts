import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '#ports/Failure.ts';
import { checkTags } from '#workflows/tags/checkTags.ts';
import { repairTags, type TagRepair } from '#workflows/tags/repairTags.ts';
import type { TagCheck } from '#workflows/tags/TagCheck.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

export type TagCheckState =
  | { readonly at: 'idle' }
  | { readonly at: 'checking' | 'repairing'; readonly done: number; readonly total: number }
  | { readonly at: 'failed'; readonly failure: Failure }
  /** `asked`: the admin wants to repair and is asked once more. */
  | { readonly at: 'checked' | 'asked'; readonly check: TagCheck }
  | { readonly at: 'repaired'; readonly repair: TagRepair };

/** A check of tags and what may follow from it. Nothing runs by itself; leaving the page stops it, and it can be made again. */
export function useTagCheck(of: 'tagged' | 'swept' = 'tagged') {
  const outside = useBoardOutside();
  const [state, setState] = useState<TagCheckState>({ at: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const begin = useCallback((at: 'checking' | 'repairing', total: number) => {
    abort.current?.abort();
    abort.current = new AbortController();
    setState({ at, done: 0, total });
    return abort.current.signal;
  }, []);

  const check = async () => {
    const signal = begin('checking', 0);
    const checked = await checkTags(
      outside,
      (done, total) => setState({ at: 'checking', done, total }),
      signal,
      of,
    );
    if (checked.ok) setState({ at: 'checked', check: checked.value });
    else setState(signal.aborted ? { at: 'idle' } : { at: 'failed', failure: checked.failure });
  };

  const repair = async () => {
    if (state.at !== 'asked') return;
    const wrong = state.check.differences.filter(({ isYoung }) => !isYoung);
    const signal = begin('repairing', wrong.length);
    const report = (done: number, total: number) => setState({ at: 'repairing', done, total });
    const repaired = await repairTags(outside, wrong, report, signal);
    setState(
      repaired.ok ? { at: 'repaired', repair: repaired.value } : { at: 'failed', failure: repaired.failure },
    );
  };

  return {
    state,
    check: () => void check(),
    ask: (isAsked: boolean) =>
      setState((before) =>
        before.at === 'checked' || before.at === 'asked'
          ? { at: isAsked ? 'asked' : 'checked', check: before.check }
          : before,
      ),
    repair: () => void repair(),
    stop: () => abort.current?.abort(),
  };
}
