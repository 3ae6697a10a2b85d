import { useEffect, useMemo, useState } from 'react';
import type { HearCues } from '#domain/pitch/Cue.ts';
import { type QuotesSaying, quotesSaying } from '#domain/pitch/quotesSaying.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** What customers of a theme say beside asking; `null` while that is not heard, or cannot be. */
export function useCues({ view }: OpenedTheme): QuotesSaying | null {
  const { cues } = useBoardOutside();
  const [hear, setHear] = useState<HearCues | null>(null);
  useEffect(() => {
    let isOver = false;
    cues().then(
      (loaded) => !isOver && setHear(() => loaded),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [cues]);
  return useMemo(() => (hear === null ? null : quotesSaying(view.theme.mentions, hear)), [hear, view]);
}
