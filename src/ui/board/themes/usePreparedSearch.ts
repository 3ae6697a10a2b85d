import { useEffect } from 'react';
import { prepareSearch } from '#domain/theme/searchThemes.ts';
import type { Theme } from '#domain/theme/Theme.ts';

/** The page's thread is not held longer than this. */
const HOLD_MS = 8;

/** Makes the search ready in small pieces, after the list is on the screen and before somebody types. */
export function usePreparedSearch(themes: readonly Theme[]): void {
  useEffect(() => {
    let at = 0;
    let timer = setTimeout(more, 200);
    function more(): void {
      const until = performance.now() + HOLD_MS;
      at = prepareSearch(themes, at, () => performance.now() > until);
      if (at < themes.length) timer = setTimeout(more, HOLD_MS);
    }
    return () => clearTimeout(timer);
  }, [themes]);
}
