import { useEffect, useState } from 'react';
import type { Rollup } from '#domain/rollup/Rollup.ts';
import type { RollupAsk } from '#domain/rollup/RollupAsk.ts';
import type { Failure } from '#ports/Failure.ts';
import { isWhole } from '#workflows/sync/isWhole.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** A rollup, and what it answers. */
export interface Counted {
  readonly ask: RollupAsk;
  readonly rollup: Rollup;
  /** All of the account had been read. */
  readonly isWhole: boolean;
}

export type RollupRead =
  | { readonly at: 'counting' }
  | { readonly at: 'failed'; readonly failure: Failure; readonly retry: () => void }
  /** `isOlder`: the answer to what was asked before, while the next one is counted. */
  | ({ readonly at: 'shown'; readonly isOlder: boolean } & Counted);

/**
 * What is asked, counted beside the page; again with everything new that is read of the account, and while its first reading
 * goes on each time that twice as much was read.
 */
export function useRollup(ask: RollupAsk | null): RollupRead {
  const { folding } = useBoardOutside();
  const { numbers, state } = useBoard().account;
  const progress = isWhole(state) ? null : Math.floor(Math.log2(1 + (state?.feeds.mentions.read ?? 0)));
  const revision = numbers?.revision ?? null;
  const [counted, setCounted] = useState<Counted | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (ask === null) return;
    let isOver = false;
    void folding.rollup(ask).then((answer) => {
      if (isOver) return;
      if (answer.ok) setCounted({ ask, rollup: answer.value, isWhole: progress === null });
      setFailure(answer.ok ? null : answer.failure);
    });
    return () => {
      isOver = true;
    };
  }, [folding, ask, revision, progress, attempt]);
  if (failure !== null) return { at: 'failed', failure, retry: () => setAttempt((before) => before + 1) };
  if (counted === null) return { at: 'counting' };
  return { at: 'shown', isOlder: counted.ask !== ask, ...counted };
}
