import type { Result } from '#domain/basis/Result.ts';
import type { AccessRole } from '#ports/AccessRules.ts';
import type { Failure } from '#ports/Failure.ts';

/** What is known of roles' rights, and how far setting them has come. */
export type AccessState =
  | { readonly at: 'checking' }
  /** The plan has no roles of its own. */
  | { readonly at: 'without' }
  | {
      readonly at: 'known';
      readonly roles: readonly AccessRole[];
      /** While rights are being set. */
      readonly progress: { readonly done: number; readonly total: number } | null;
      /** Why setting them stopped half-way. */
      readonly failure: Failure | null;
    }
  | { readonly at: 'failed'; readonly failure: Failure };

export type AccessStep =
  | { readonly do: 'check' }
  | { readonly do: 'progress'; readonly done: number; readonly total: number }
  | { readonly do: 'answer'; readonly answer: Result<readonly AccessRole[] | null, Failure> };

export function accessState(state: AccessState, step: AccessStep): AccessState {
  switch (step.do) {
    case 'check':
      return { at: 'checking' };
    case 'progress':
      return state.at === 'known' ? { ...state, progress: step, failure: null } : state;
    case 'answer': {
      const { answer } = step;
      if (!answer.ok)
        return state.at === 'known'
          ? { ...state, progress: null, failure: answer.failure }
          : { at: 'failed', failure: answer.failure };
      return answer.value === null
        ? { at: 'without' }
        : { at: 'known', roles: answer.value, progress: null, failure: null };
    }
  }
}
