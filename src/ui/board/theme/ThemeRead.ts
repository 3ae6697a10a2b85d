import type { Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import type { OpenedNames } from '#workflows/theme/nameOpened.ts';

/** How far a theme's page has come. */
export type ThemeRead =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | {
      readonly at: 'shown';
      readonly opened: OpenedTheme;
      /** Why it could not be read again; what is shown is then older. */
      readonly outdated: Failure | null;
      /** Its mentions are being read: so many are there. `null` where nothing is being read. */
      readonly reading: number | null;
    };

export type ThemeReadAction =
  | { readonly do: 'ask' }
  | { readonly do: 'answer'; readonly answer: Result<OpenedTheme, Failure> }
  /** Of a theme that takes long, what can be shown already, and how many of its mentions were read since. */
  | { readonly do: 'part'; readonly opened: OpenedTheme }
  | { readonly do: 'read'; readonly count: number }
  /** Nobody wants to wait for the rest. */
  | { readonly do: 'stop' }
  /** More of those who ask for it can be named. */
  | { readonly do: 'name'; readonly names: OpenedNames }
  /** The theme itself was changed here. */
  | { readonly do: 'theme'; readonly theme: Theme };

export const READ_START: ThemeRead = { at: 'loading' };

export function themeRead(state: ThemeRead, action: ThemeReadAction): ThemeRead {
  switch (action.do) {
    case 'ask':
      return state.at === 'shown' ? state : { at: 'loading' };
    case 'answer':
      return answered(state, action.answer);
    case 'part':
      return {
        at: 'shown',
        opened: action.opened,
        outdated: null,
        reading: action.opened.part?.read ?? null,
      };
    case 'read':
      return state.at === 'shown' ? { ...state, reading: action.count } : state;
    case 'stop':
      return state.at === 'shown' ? { ...state, reading: null } : state;
    case 'name':
      return state.at === 'shown' ? { ...state, opened: { ...state.opened, ...action.names } } : state;
    case 'theme':
      return state.at === 'shown' ? { ...state, opened: { ...state.opened, theme: action.theme } } : state;
  }
}

function answered(state: ThemeRead, answer: Result<OpenedTheme, Failure>): ThemeRead {
  if (answer.ok) return { at: 'shown', opened: answer.value, outdated: null, reading: null };
  const isLost = answer.failure.kind === 'gone' || answer.failure.kind === 'notSetUp';
  return state.at === 'shown' && !isLost
    ? { ...state, outdated: answer.failure, reading: null }
    : { at: 'failed', failure: answer.failure };
}
