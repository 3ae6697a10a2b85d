import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { asKnownHere } from '#workflows/keepTheme.ts';
import type { LoadedThemes } from '#workflows/loadedThemes.ts';
import type { Moved } from './applyMoved.ts';

/** The account's themes as the full page knows them, shared by all its pages. */
export type ThemeListState =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | {
      readonly at: 'shown';
      readonly themes: readonly Theme[];
      readonly readAt: Instant;
      readonly unreadable: number;
      /** Why the account could not be asked again; what is shown is then as old as `readAt`. */
      readonly outdated: Failure | null;
      readonly isAsking: boolean;
      readonly moved: ReadonlyMap<ThemeId, Moved>;
    };

export type ThemeListAction =
  | { readonly do: 'ask' }
  | { readonly do: 'answer'; readonly answer: Result<LoadedThemes, Failure>; readonly isLast: boolean }
  | { readonly do: 'theme'; readonly theme: Theme }
  | { readonly do: 'moved'; readonly ids: readonly ThemeId[]; readonly to: Moved }
  | { readonly do: 'champion'; readonly id: ThemeId; readonly championId: UserId | null };

export const LIST_START: ThemeListState = { at: 'loading' };

export function themeListState(state: ThemeListState, action: ThemeListAction): ThemeListState {
  switch (action.do) {
    case 'ask':
      return state.at === 'shown' ? { ...state, isAsking: true } : { at: 'loading' };
    case 'answer':
      return answered(state, action.answer, action.isLast);
    case 'theme':
      return change(state, action.theme.id, () => action.theme);
    case 'moved':
      return state.at === 'shown'
        ? { ...state, moved: new Map([...state.moved, ...action.ids.map((id) => [id, action.to] as const)]) }
        : state;
    case 'champion':
      return change(state, action.id, (theme) => asKnownHere({ ...theme, championId: action.championId }));
  }
}

function answered(
  state: ThemeListState,
  answer: Result<LoadedThemes, Failure>,
  isLast: boolean,
): ThemeListState {
  if (!answer.ok) {
    if (state.at !== 'shown' || answer.failure.kind === 'notSetUp')
      return { at: 'failed', failure: answer.failure };
    return { ...state, outdated: answer.failure, isAsking: false };
  }
  const { themes, readAt, unreadable, outdated } = answer.value;
  /* An answer out of the browser's own copy does not know what could not be read when that copy was made. */
  const known = state.at === 'shown' ? state.unreadable : 0;
  return {
    at: 'shown',
    themes,
    readAt,
    unreadable: Math.max(unreadable, known),
    outdated,
    isAsking: !isLast,
    moved: state.at === 'shown' ? state.moved : new Map(),
  };
}

function change(state: ThemeListState, id: ThemeId, to: (theme: Theme) => Theme): ThemeListState {
  if (state.at !== 'shown') return state;
  return { ...state, themes: state.themes.map((theme) => (theme.id === id ? to(theme) : theme)) };
}
