import { useEffect, useState } from 'react';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { type RelatedThemes, relatedThemes } from '#workflows/theme/relatedThemes.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

const NONE: RelatedThemes = { together: [], alike: [] };

/** Themes that have to do with one; none until they are found. */
export function useRelated({ theme }: OpenedTheme): RelatedThemes {
  const outside = useBoardOutside();
  const { list } = useBoard();
  const [related, setRelated] = useState(NONE);
  const isShown = list.at === 'shown';
  useEffect(() => {
    if (!isShown || list.at !== 'shown') return;
    const abort = new AbortController();
    void relatedThemes(outside, theme, list.themes, abort.signal).then((found) => {
      if (!abort.signal.aborted) setRelated(found);
    });
    return () => abort.abort();
    // Another look at the same theme is not worth it with every change of the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [outside, theme.id, isShown]);
  return related;
}
