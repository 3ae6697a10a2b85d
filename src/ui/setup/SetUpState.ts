import type { Result } from '#domain/basis/Result.ts';
import type { SetUpState as Lacking, UpgradePlan } from '#ports/AccountSetUp.ts';
import type { Failure } from '#ports/Failure.ts';

/** How far setting up the account has come. */
export type SetUpState =
  /** `read`: so many records were looked at for an older version's hand. */
  | { readonly at: 'checking'; readonly read: number }
  /** Something is still to be made or to be brought forward. */
  | (ToDo & { readonly at: 'lacking'; readonly failure: Failure | null })
  | (ToDo & { readonly at: 'running'; readonly done: number; readonly total: number })
  /** `read` as above; 0 where nobody looked. */
  | { readonly at: 'ready'; readonly read: number }
  /** Not even what is missing could be learnt. */
  | { readonly at: 'failed'; readonly failure: Failure };

interface ToDo {
  readonly missing: readonly string[];
  /** What would be moved; `null` where nobody looked. */
  readonly plan: UpgradePlan | null;
}

export type SetUpAction =
  | { readonly do: 'check' }
  | { readonly do: 'look'; readonly read: number }
  | { readonly do: 'run' }
  | { readonly do: 'progress'; readonly done: number; readonly total: number }
  | { readonly do: 'answer'; readonly answer: Result<Lacking, Failure>; readonly plan?: UpgradePlan | null };

export const SETUP_START: SetUpState = { at: 'checking', read: 0 };

export function setUpState(state: SetUpState, action: SetUpAction): SetUpState {
  switch (action.do) {
    case 'check':
      return SETUP_START;
    case 'look':
      return { at: 'checking', read: action.read };
    case 'run':
      return { at: 'running', ...toDoIn(state), done: 0, total: 0 };
    case 'progress':
      return { at: 'running', ...toDoIn(state), done: action.done, total: action.total };
    case 'answer':
      return answered(state, action.answer, action.plan ?? null);
  }
}

function answered(state: SetUpState, answer: Result<Lacking, Failure>, plan: UpgradePlan | null): SetUpState {
  if (answer.ok) {
    const { missing, version, needed } = answer.value;
    const isDone = missing.length === 0 && version >= needed && (plan === null || plan.steps.length === 0);
    return isDone ? { at: 'ready', read: plan?.read ?? 0 } : { at: 'lacking', missing, plan, failure: null };
  }
  /* A run that stopped half-way is offered again: what is made stays made. */
  return state.at === 'running'
    ? { at: 'lacking', ...toDoIn(state), failure: answer.failure }
    : { at: 'failed', failure: answer.failure };
}

function toDoIn(state: SetUpState): ToDo {
  const isToDo = state.at === 'lacking' || state.at === 'running';
  return isToDo ? { missing: state.missing, plan: state.plan } : { missing: [], plan: null };
}
