import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { putBackOwn } from '#workflows/putBackOwn.ts';
import { nameRest } from '#workflows/theme/nameOpened.ts';
import { type LongWish, openLong } from '#workflows/theme/openLong.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoardChampion } from '../champion/BoardChampion.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { READ_START, type ThemeRead, type ThemeReadAction, themeRead } from './ThemeRead.ts';

interface ThemePageRead {
  readonly read: ThemeRead;
  readonly changeRead: Dispatch<ThemeReadAction>;
  readonly reread: () => void;
  /** Ends the reading of a theme that takes long; what is there stays. */
  readonly stop: () => void;
  /** Reads all of such a theme, from where it was stopped. */
  readonly readAll: () => void;
}

/** Reads a theme with all that its numbers rest on; again after each of its champion's turns. */
export function useThemeRead(id: ThemeId): ThemePageRead {
  const outside = useBoardOutside();
  const { changeList } = useBoard();
  const turn = useBoardChampion().latest.get(id)?.nextTurn;
  const [read, changeRead] = useReducer(themeRead, READ_START);
  const abort = useRef<AbortController | null>(null);
  const wanted = useRef<LongWish['read']>('known');

  const ask = useCallback(async () => {
    abort.current?.abort();
    const { signal } = (abort.current = new AbortController());
    const ifWaiting =
      <T>(tell: (given: T) => ThemeReadAction) =>
      (given: T) => {
        if (!signal.aborted) changeRead(tell(given));
      };
    changeRead({ do: 'ask' });
    const wish = {
      read: wanted.current,
      onPart: ifWaiting<Parameters<LongWish['onPart']>[0]>((opened) => ({ do: 'part', opened })),
      onRead: ifWaiting<number>((count) => ({ do: 'read', count })),
    };
    const answer = await openLong(outside, id, wish, signal);
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

  return {
    read,
    changeRead,
    reread: useCallback(() => void ask(), [ask]),
    stop: useCallback(() => {
      wanted.current = 'none';
      abort.current?.abort();
      changeRead({ do: 'stop' });
    }, []),
    readAll: useCallback(() => {
      wanted.current = 'all';
      void ask();
    }, [ask]),
  };
}
