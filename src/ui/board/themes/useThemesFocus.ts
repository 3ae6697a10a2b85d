import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useBoardChampion } from '../champion/BoardChampion.ts';
import { useWords } from '../../parts/Words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { beginSearch } from '../frame/SearchField.tsx';
import type { PickAction } from './pickRows.ts';
import type { ThemesView } from './ThemesView.ts';

/** The name links of the rows, which carry the focus from row to row. */
export const ROW_LINK = 'data-theme-link';

interface Current {
  readonly id: ThemeId;
  /** It is to get the focus as soon as it is drawn. */
  readonly isWanted: boolean;
}

interface ThemesFocus {
  /** The row that somebody is in, or was in last. */
  readonly current: ThemeId | null;
  readonly toRows: () => void;
}

/**
 * Moves the focus through the list by keys, also to rows that are not drawn yet, and puts it back where it was when somebody
 * returns from a theme.
 */
export function useThemesFocus(
  search: RefObject<HTMLInputElement>,
  table: RefObject<HTMLElement>,
  rows: readonly Theme[],
  left: ThemesView['left'],
  pick: ((action: PickAction) => void) | null,
): ThemesFocus {
  const champion = useBoardChampion();
  const { t } = useWords();
  const { go } = useBoard();
  const mayWrite = useMayWrite();
  const [current, setCurrent] = useState<Current | null>(
    left === null ? null : { id: left.id, isWanted: false },
  );
  const latest = useRef({ rows, current });
  /** Keys may come faster than rows are drawn. */
  const isPending = useRef(false);
  useEffect(() => {
    latest.current = { rows, current };
  });
  const moveTo = useCallback((index: number) => {
    const all = latest.current.rows;
    const theme = all[Math.max(0, Math.min(index, all.length - 1))];
    if (theme === undefined) return;
    latest.current = { rows: all, current: { id: theme.id, isWanted: true } };
    isPending.current = true;
    setCurrent(latest.current.current);
  }, []);

  // A row has to be drawn before it can have the focus.
  useLayoutEffect(() => {
    if (current?.isWanted !== true) return;
    isPending.current = false;
    const link = linkIn(table.current, current.id);
    link?.focus({ preventScroll: true });
    link?.closest('tr')?.scrollIntoView?.({ block: 'nearest' });
  }, [current, table]);

  const focusedId = () =>
    document.activeElement?.closest('tr')?.querySelector(`a[${ROW_LINK}]`)?.getAttribute(ROW_LINK);
  const focused = () => rows.findIndex(({ id }) => id === focusedId());
  const step = (by: number) => {
    const place = rows.findIndex(({ id }) => id === latest.current.current?.id);
    const isThere = isPending.current || focused() !== -1;
    moveTo(isThere ? place + by : Math.max(0, place));
  };
  const isInRows = () => focused() !== -1;

  useCommands(() => {
    const isHere = isInRows();
    /* The palette takes the row that somebody was in last; a key only the one that they are in. */
    const theme = rows.find(({ id }) => id === (isHere ? focusedId() : latest.current.current?.id));
    const byKey = (run: (key?: string) => unknown) => ({ run, isForKey: true as const });
    const inRows = (run: () => unknown) => (key?: string) => (key === undefined || isHere ? run() : false);
    const onRow = (run: (row: Theme) => unknown, name?: string) =>
      theme === undefined
        ? null
        : { run: inRows(() => run(theme)), on: theme.name, ...(name === undefined ? {} : { name }) };
    /* Outside the rows arrows scroll the page. */
    const stepBy = (by: number) => (key?: string) => (key?.length !== 1 && !isHere ? false : step(by));
    return {
      open: onRow(({ id }) => go({ page: 'theme', id })),
      champion:
        mayWrite && theme?.championId === null
          ? onRow((row) => champion.play(row, { kind: 'claim' }), t('champion.claim'))
          : null,
      pick: pick === null ? null : onRow(({ id }) => pick({ do: 'toggle', id })),
      range: pick === null ? null : onRow(({ id }) => pick({ do: 'extend', id, rows })),
      all: pick === null ? null : { run: inRows(() => pick({ do: 'all', rows })) },
      search: { run: () => beginSearch(search.current) },
      next: byKey(stepBy(1)),
      previous: byKey(stepBy(-1)),
      first: byKey(inRows(() => moveTo(0))),
      last: byKey(inRows(() => moveTo(rows.length - 1))),
    };
  });

  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || table.current?.contains(target) !== true) return;
      const id = target.closest('tr')?.querySelector(`a[${ROW_LINK}]`)?.getAttribute(ROW_LINK);
      const theme = latest.current.rows.find((row) => row.id === id);
      if (theme !== undefined && theme.id !== latest.current.current?.id)
        setCurrent({ id: theme.id, isWanted: false });
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [table]);

  useEffect(() => {
    if (left === null) return;
    if (document.scrollingElement) document.scrollingElement.scrollTop = left.scrollTop;
    linkIn(table.current, left.id)?.focus({ preventScroll: true });
    // Only when the list appears: afterwards the focus is the person's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return { current: current?.id ?? null, toRows: useCallback(() => moveTo(0), [moveTo]) };
}

function linkIn(table: HTMLElement | null, id: ThemeId): HTMLAnchorElement | null {
  return table?.querySelector<HTMLAnchorElement>(`a[${ROW_LINK}="${id}"]`) ?? null;
}
