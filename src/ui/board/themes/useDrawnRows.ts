import { startTransition, useEffect, useState } from 'react';
import type { ThemesView } from './ThemesView.ts';

/** About as many rows as a screen holds. */
const FIRST_ROWS = 24;

/**
 * How many rows to draw: with each key in the search those that a screen holds, at once, and the others when there is
 * nothing more urgent to do. Whoever comes back to a row further down finds all of them.
 */
export function useDrawnRows({ search, shown, left }: ThemesView): number {
  const [drawn, setDrawn] = useState(left === null ? null : search);
  useEffect(() => {
    if (drawn === search) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(search)), 50);
    return () => clearTimeout(timer);
  }, [drawn, search]);
  return drawn === search ? shown : Math.min(FIRST_ROWS, shown);
}
