import { useEffect, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Excerpt } from '#domain/theme/excerptOf.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

interface Known {
  readonly search: string;
  readonly byTheme: ReadonlyMap<ThemeId, Excerpt>;
}

const NONE: ReadonlyMap<ThemeId, Excerpt> = new Map();

/** What was said of these themes in the words of a search, as it comes in; asked once for each row that is drawn. */
export function useExcerpts(search: string, themes: readonly ThemeId[]): ReadonlyMap<ThemeId, Excerpt> {
  const { folding } = useBoardOutside();
  const [known, setKnown] = useState<Known>({ search: '', byTheme: NONE });
  const drawn = themes.join(' ');
  useEffect(() => {
    if (search.trim() === '' || drawn === '') return;
    let isOver = false;
    const ids = drawn.split(' ') as ThemeId[];
    void folding.excerpts(search, ids).then((said) => {
      if (isOver || !said.ok) return;
      setKnown({ search, byTheme: new Map(said.value.map(({ themeId, ...excerpt }) => [themeId, excerpt])) });
    });
    return () => {
      isOver = true;
    };
  }, [folding, search, drawn]);
  return known.search === search ? known.byTheme : NONE;
}
