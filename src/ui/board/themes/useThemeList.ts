import { type Dispatch, useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { epochMs } from '#domain/basis/Instant.ts';
import { failed, type Result } from '#domain/basis/Result.ts';
import type { AccountNumbers } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import type { LoadedThemes } from '#workflows/loadedThemes.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import type { Outside } from '#workflows/Outside.ts';
import { applyNumbers } from '#workflows/sync/applyNumbers.ts';
import { refreshAccount } from '#workflows/sync/refreshAccount.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { applyMoved } from './applyMoved.ts';
import { LIST_START, type ThemeListAction, themeListState, type ThemeListState } from './themeListState.ts';

/** A copy younger than this is not asked for again when the page opens. */
const YOUNG_MS = 60_000;

interface ThemeList {
  readonly list: ThemeListState;
  readonly changeList: Dispatch<ThemeListAction>;
  readonly refresh: () => void;
}

/**
 * Shows at once what this browser keeps, then asks the account; again with each `refresh`, which also brings the numbers
 * of the whole account up to the present.
 */
export function useThemeList(numbers: AccountNumbers | null): ThemeList {
  const outside = useBoardOutside();
  const [list, changeList] = useReducer(themeListState, LIST_START);
  const abort = useRef<AbortController | null>(null);

  const ask = useCallback(
    async (isFirst: boolean) => {
      abort.current?.abort();
      const { signal } = (abort.current = new AbortController());
      changeList({ do: 'ask' });
      if (isFirst) {
        const kept = await loadThemes(outside, signal, Infinity);
        if (signal.aborted) return;
        const isLast = !kept.ok || epochMs(outside.now()) - epochMs(kept.value.readAt) < YOUNG_MS;
        const answer = isLast ? await withoutGaps(outside, kept, signal) : kept;
        if (signal.aborted) return;
        changeList({ do: 'answer', answer, isLast });
        if (isLast) return;
      }
      const answer = await withoutGaps(outside, await loadThemes(outside, signal, 0), signal);
      if (!signal.aborted) changeList({ do: 'answer', answer, isLast: true });
    },
    [outside],
  );

  useEffect(() => {
    void ask(true);
    return () => abort.current?.abort();
  }, [ask]);

  const refresh = useCallback(() => {
    void ask(false);
    void refreshAccount(outside, true, new AbortController().signal);
  }, [ask, outside]);
  const counted = useMemo(() => {
    if (list.at !== 'shown') return list;
    const { themes, moved } = list;
    const revision = numbers?.revision ?? null;
    return { ...list, themes: applyMoved(themes, applyNumbers(themes, numbers), moved, revision) };
  }, [list, numbers]);
  return { list: counted, changeList, refresh };
}

/** An empty list may mean that set-up stopped half-way: the themes' object is there and others are not. */
async function withoutGaps(
  { setUp }: Pick<Outside, 'setUp'>,
  answer: Result<LoadedThemes, Failure>,
  signal: AbortSignal,
): Promise<Result<LoadedThemes, Failure>> {
  if (!answer.ok || answer.value.themes.length > 0) return answer;
  const checked = await setUp.check(signal);
  const isLacking = checked.ok && checked.value.missing.length > 0;
  return isLacking ? failed({ kind: 'notSetUp', what: 'read themes' }) : answer;
}
