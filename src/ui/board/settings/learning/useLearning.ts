import { useEffect, useRef, useState } from 'react';
import { type LearningSetting, NOTHING_LEARNT } from '#domain/setting/LearningSetting.ts';
import type { Failure } from '#ports/Failure.ts';
import { learnAccount } from '#workflows/learning/learnAccount.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import type { SettingsTools } from '../../../parts/useSettings.ts';

export type LearningState =
  | { readonly at: 'idle' | 'saving' | 'saved' | 'tooLittle' }
  | { readonly at: 'learning'; readonly done: number; readonly total: number }
  | { readonly at: 'failed'; readonly failure: Failure };

/** Learning anew, switching it off and resetting it. Leaving the page stops what is under way. */
export function useLearning(learning: LearningSetting, save: SettingsTools['save']) {
  const outside = useBoardOutside();
  const [state, setState] = useState<LearningState>({ at: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const store = async (wish: LearningSetting) => {
    setState({ at: 'saving' });
    const saved = await save('learning', wish);
    setState(saved.ok ? { at: 'saved' } : { at: 'failed', failure: saved.failure });
  };

  const learn = async () => {
    abort.current?.abort();
    abort.current = new AbortController();
    const { signal } = abort.current;
    setState({ at: 'learning', done: 0, total: 0 });
    const report = (done: number, total: number) => setState({ at: 'learning', done, total });
    const learnt = await learnAccount(outside, report, signal);
    if (signal.aborted) return setState({ at: 'idle' });
    if (!learnt.ok) return setState({ at: 'failed', failure: learnt.failure });
    if (learnt.value === null) return setState({ at: 'tooLittle' });
    return store({ ...learning, model: learnt.value });
  };

  return {
    state,
    learn: () => void learn(),
    stop: () => abort.current?.abort(),
    setOn: (isOn: boolean) => void store({ ...learning, isOn }),
    reset: () => void store({ ...NOTHING_LEARNT, isOn: learning.isOn, since: outside.now() }),
  };
}
