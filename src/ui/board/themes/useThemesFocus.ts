import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useBoardChampion } from '../champion/BoardChampion.ts';
import { useShortcuts } from '../frame/useShortcuts.ts';
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

  const pickHere = (action: (id: ThemeId) => PickAction) => {
    const theme = rows[focused()];
    return pick === null || theme === undefined ? false : pick(action(theme.id));
  };

  useShortcuts({
    '/': () => {
      search.current?.focus();
      search.current?.select();
    },
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => isInRows() && step(1),
    ArrowUp: () => isInRows() && step(-1),
    Home: () => isInRows() && moveTo(0),
    End: () => isInRows() && moveTo(rows.length - 1),
    x: () => pickHere((id) => ({ do: 'toggle', id })),
    X: () => pickHere((id) => ({ do: 'extend', id, rows })),
    'Mod+a': () => (pick !== null && isInRows() ? pick({ do: 'all', rows }) : false),
    c: () => {
      const theme = rows[focused()];
      if (theme === undefined || theme.championId !== null) return false;
      champion.play(theme, { kind: 'claim' });
    },
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
