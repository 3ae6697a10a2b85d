import { useEffect, useRef, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { exportAccount } from '#workflows/leave/exportAccount.ts';
import type { LeavePlan } from '#workflows/leave/LeavePlan.ts';
import { planLeaving } from '#workflows/leave/planLeaving.ts';
import { type Receipt, removeEverything } from '#workflows/leave/removeEverything.ts';
import { type Untagging, untagTickets } from '#workflows/leave/untagTickets.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { saveFile } from '../../frame/saveFile.ts';

interface Planned {
  readonly at: 'planned';
  readonly plan: LeavePlan;
  readonly isExported: boolean;
  readonly untagging: Untagging | null;
}

export type LeavingState =
  | { readonly at: 'idle' }
  | Planned
  | {
      readonly at: 'busy';
      readonly doing: 'looking' | 'exporting' | 'untagging' | 'removing';
      readonly done: number;
      readonly total: number;
      readonly plan: LeavePlan | null;
    }
  | { readonly at: 'removed'; readonly receipt: Receipt };

type Doing = Extract<LeavingState, { at: 'busy' }>['doing'];
type Report = (done: number, total?: number) => void;

/** The steps of leaving. Each may be stopped or fail, and is then offered again with what is left. */
export function useLeaving() {
  const outside = useBoardOutside();
  const [state, setState] = useState<LeavingState>({ at: 'idle' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function step<T>(
    doing: Doing,
    work: (report: Report, signal: AbortSignal) => Promise<Result<T, Failure>>,
    then: (value: T) => LeavingState,
  ): Promise<void> {
    abort.current?.abort();
    const { signal } = (abort.current = new AbortController());
    const before: LeavingState = state.at === 'busy' ? { at: 'idle' } : state;
    const plan = before.at === 'planned' ? before.plan : null;
    const show = (done: number, total = 0) => setState({ at: 'busy', doing, done, total, plan });
    setFailure(null);
    show(0);
    const ended = await work(show, signal);
    setState(ended.ok ? then(ended.value) : before);
    if (!ended.ok && !signal.aborted) setFailure(ended.failure);
  }

  const planned = (change: Partial<Planned>): LeavingState =>
    state.at === 'planned' ? { ...state, ...change } : { at: 'idle' };

  const look = () =>
    step(
      'looking',
      (_report, signal) => planLeaving(outside, signal),
      (plan) => ({
        at: 'planned',
        plan,
        isExported: state.at === 'planned' && state.isExported,
        untagging: null,
      }),
    );

  const download = () =>
    step(
      'exporting',
      (report, signal) => exportAccount(outside, report, signal),
      (text) => {
        saveFile(`groundswell-${outside.worker.subdomain}.json`, text);
        return planned({ isExported: true });
      },
    );

  const untag = () => {
    if (state.at !== 'planned') return;
    const { plan } = state;
    void step(
      'untagging',
      (report, signal) => untagTickets(outside, plan, report, signal),
      (untagging) =>
        planned({
          untagging,
          plan: { ...plan, tickets: untagging.left.map(({ ticketId }) => ticketId) },
        }),
    );
  };

  const remove = () =>
    step(
      'removing',
      (report, signal) => removeEverything(outside, report, signal),
      (receipt) => ({ at: 'removed', receipt }),
    );

  return {
    state,
    failure,
    look: () => void look(),
    download: () => void download(),
    untag,
    remove: () => void remove(),
    stop: () => abort.current?.abort(),
  };
}
