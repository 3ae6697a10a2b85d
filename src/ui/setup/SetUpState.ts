import type { Result } from '#domain/basis/Result.ts';
import type { SetUpState as Lacking } from '#ports/AccountSetUp.ts';
import type { Failure } from '#ports/Failure.ts';

/** How far setting up the account has come. */
export type SetUpState =
  | { readonly at: 'checking' }
  /** Something is still to be made. */
  | { readonly at: 'lacking'; readonly missing: readonly string[]; readonly failure: Failure | null }
  | {
      readonly at: 'running';
      readonly missing: readonly string[];
      readonly done: number;
      readonly total: number;
    }
  | { readonly at: 'ready' }
  /** Not even what is missing could be learnt. */
  | { readonly at: 'failed'; readonly failure: Failure };

export type SetUpAction =
  | { readonly do: 'check' }
  | { readonly do: 'run' }
  | { readonly do: 'progress'; readonly done: number; readonly total: number }
  | { readonly do: 'answer'; readonly answer: Result<Lacking, Failure> };

export const SETUP_START: SetUpState = { at: 'checking' };

export function setUpState(state: SetUpState, action: SetUpAction): SetUpState {
  switch (action.do) {
    case 'check':
      return SETUP_START;
    case 'run':
      return { at: 'running', missing: missingIn(state), done: 0, total: missingIn(state).length };
    case 'progress':
      return { at: 'running', missing: missingIn(state), done: action.done, total: action.total };
    case 'answer':
      return answered(state, action.answer);
  }
}

function answered(state: SetUpState, answer: Result<Lacking, Failure>): SetUpState {
  if (answer.ok) {
    const { missing, version, needed } = answer.value;
    return missing.length === 0 && version >= needed
      ? { at: 'ready' }
      : { at: 'lacking', missing, failure: null };
  }
  /* A run that stopped half-way is offered again: what is made stays made. */
  return state.at === 'running'
    ? { at: 'lacking', missing: state.missing, failure: answer.failure }
    : { at: 'failed', failure: answer.failure };
}

function missingIn(state: SetUpState): readonly string[] {
  return state.at === 'lacking' || state.at === 'running' ? state.missing : [];
}
