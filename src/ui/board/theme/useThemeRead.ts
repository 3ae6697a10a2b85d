import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { putBackOwn } from '#workflows/putBackOwn.ts';
import { openTheme } from '#workflows/openTheme.ts';
import { nameRest } from '#workflows/theme/nameOpened.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoardChampion } from '../champion/BoardChampion.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { READ_START, type ThemeRead, type ThemeReadAction, themeRead } from './ThemeRead.ts';

interface ThemePageRead {
  readonly read: ThemeRead;
  readonly changeRead: Dispatch<ThemeReadAction>;
  readonly reread: () => void;
}

/** Reads a theme with all that its numbers rest on; again after each of its champion's turns. */
export function useThemeRead(id: ThemeId): ThemePageRead {
  const outside = useBoardOutside();
  const { changeList } = useBoard();
  const turn = useBoardChampion().latest.get(id)?.nextTurn;
  const [read, changeRead] = useReducer(themeRead, READ_START);
  const abort = useRef<AbortController | null>(null);

  const ask = useCallback(async () => {
    abort.current?.abort();
    const { signal } = (abort.current = new AbortController());
    changeRead({ do: 'ask' });
    const answer = await openTheme(outside, id, signal);
    if (signal.aborted) return;
    changeRead({ do: 'answer', answer });
    if (!answer.ok) return;
    changeList({ do: 'theme', theme: answer.value.theme });
    // What it could not put back counts as it was written, is shown, and is tried again with the next opening.
    if (answer.value.altered.length > 0) void putBackOwn(outside, answer.value.read);
    const names = await nameRest(outside, answer.value.mentions, answer.value, signal);
    if (names !== null && !signal.aborted) changeRead({ do: 'name', names });
  }, [outside, id, changeList]);

  useEffect(() => {
    void ask();
    return () => abort.current?.abort();
  }, [ask, turn]);

  return { read, changeRead, reread: useCallback(() => void ask(), [ask]) };
}
