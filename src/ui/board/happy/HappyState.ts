import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Keepsake } from '#ports/HappyFile.ts';

/** The kind words that this browser keeps. */
export type HappyState =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'shown'; readonly keepsakes: readonly Keepsake[] };

export type HappyAction =
  | { readonly do: 'ask' }
  | { readonly do: 'answer'; readonly answer: Result<readonly Keepsake[], Failure> }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'putBack'; readonly keepsake: Keepsake };

export const HAPPY_START: HappyState = { at: 'loading' };

export function happyState(state: HappyState, action: HappyAction): HappyState {
  switch (action.do) {
    case 'ask':
      return HAPPY_START;
    case 'answer':
      return action.answer.ok
        ? { at: 'shown', keepsakes: action.answer.value }
        : { at: 'failed', failure: action.answer.failure };
    case 'remove':
      return change(state, (keepsakes) => keepsakes.filter(({ id }) => id !== action.id));
    case 'putBack':
      return change(state, (keepsakes) =>
        [...keepsakes.filter(({ id }) => id !== action.keepsake.id), action.keepsake].toSorted((a, b) =>
          a.keptAt < b.keptAt ? 1 : -1,
        ),
      );
  }
}

function change(state: HappyState, to: (keepsakes: readonly Keepsake[]) => readonly Keepsake[]): HappyState {
  return state.at === 'shown' ? { ...state, keepsakes: to(state.keepsakes) } : state;
}
