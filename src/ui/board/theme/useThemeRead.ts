import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { putBackOwn } from '#workflows/putBackOwn.ts';
import { namePeople } from '#workflows/namePeople.ts';
import { type OpenedTheme, openTheme } from '#workflows/openTheme.ts';
import type { Outside } from '#workflows/Outside.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoardChampion } from '../champion/BoardChampion.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { heirOf } from './heirOf.ts';
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
    const named = answer.ok ? { ...answer, value: await nameHeirs(outside, answer.value, signal) } : answer;
    if (signal.aborted) return;
    changeRead({ do: 'answer', answer: named });
    if (!named.ok) return;
    changeList({ do: 'theme', theme: named.value.theme });
    // What it could not put back counts as it was written, is shown, and is tried again with the next opening.
    if (named.value.altered.length > 0) void putBackOwn(outside, named.value.read);
  }, [outside, id, changeList]);

  useEffect(() => {
    void ask();
    return () => abort.current?.abort();
  }, [ask, turn]);

  return { read, changeRead, reread: useCallback(() => void ask(), [ask]) };
}

/** The timeline also names those to whom the theme was handed over. */
async function nameHeirs(
  outside: Pick<Outside, 'replica' | 'people' | 'worker'>,
  opened: OpenedTheme,
  signal: AbortSignal,
): Promise<OpenedTheme> {
  const heirs = opened.journal.map(heirOf).filter((id) => id !== null);
  const unnamed = heirs.filter((id) => !opened.people.has(id));
  if (unnamed.length === 0) return opened;
  const named = await namePeople(outside, unnamed, signal);
  return { ...opened, people: new Map([...opened.people, ...named]) };
}
