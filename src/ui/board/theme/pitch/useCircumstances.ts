import { useEffect, useMemo, useState } from 'react';
import type { HearCircumstances } from '#domain/pitch/Circumstance.ts';
import { type Circumstances, circumstancesOf } from '#domain/pitch/circumstancesOf.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** What customers of a theme say of how and where it happens; `null` while that is not heard, or cannot be. */
export function useCircumstances({ view }: OpenedTheme): Circumstances | null {
  const { circumstances } = useBoardOutside();
  const [hear, setHear] = useState<HearCircumstances | null>(null);
  useEffect(() => {
    let isOver = false;
    circumstances().then(
      (loaded) => !isOver && setHear(() => loaded),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [circumstances]);
  return useMemo(() => (hear === null ? null : circumstancesOf(view.theme.mentions, hear)), [hear, view]);
}
