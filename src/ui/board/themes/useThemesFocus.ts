import { type RefObject, useEffect, useRef } from 'react';
import type { Theme } from '#domain/theme/Theme.ts';
import { useBoardChampion } from '../champion/BoardChampion.ts';
import { useShortcuts } from '../frame/useShortcuts.ts';
import type { ThemesView } from './ThemesView.ts';

/** The name links of the rows, which carry the focus from row to row. */
export const ROW_LINK = 'data-theme-link';

/** Moves the focus through the list by keys, and puts it back where it was when somebody returns from a theme. */
export function useThemesFocus(
  search: RefObject<HTMLInputElement>,
  table: RefObject<HTMLElement>,
  rows: readonly Theme[],
  left: ThemesView['left'],
): { readonly toRows: () => void } {
  const champion = useBoardChampion();
  const current = useRef(left?.id ?? null);

  const links = () => [...(table.current?.querySelectorAll<HTMLAnchorElement>(`a[${ROW_LINK}]`) ?? [])];
  const focused = () => {
    const row = document.activeElement?.closest('tr')?.querySelector(`a[${ROW_LINK}]`);
    return links().findIndex((link) => link === row);
  };
  const moveTo = (index: number) => {
    const all = links();
    const link = all[Math.max(0, Math.min(index, all.length - 1))];
    link?.focus();
    current.current = rows.find(({ id }) => id === link?.getAttribute(ROW_LINK))?.id ?? null;
  };
  const remembered = () =>
    Math.max(
      0,
      links().findIndex((link) => link.getAttribute(ROW_LINK) === current.current),
    );
  const step = (by: number) => moveTo(focused() === -1 ? remembered() : focused() + by);
  const isInRows = () => focused() !== -1;

  useShortcuts({
    '/': () => {
      search.current?.focus();
      search.current?.select();
    },
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => isInRows() && step(1),
    ArrowUp: () => isInRows() && step(-1),
    c: () => {
      const theme = rows[focused()];
      if (theme === undefined || theme.championId !== null) return false;
      champion.play(theme, { kind: 'claim' });
    },
  });

  useEffect(() => {
    if (left === null) return;
    if (document.scrollingElement) document.scrollingElement.scrollTop = left.scrollTop;
    table.current
      ?.querySelector<HTMLAnchorElement>(`a[${ROW_LINK}="${left.id}"]`)
      ?.focus({ preventScroll: true });
    // Only when the list appears: afterwards the focus is the person's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return { toRows: () => moveTo(0) };
}
