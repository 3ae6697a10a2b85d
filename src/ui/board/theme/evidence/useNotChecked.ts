import { useEffect, useMemo, useState } from 'react';
import { ticketsNotChecked } from '#domain/pitch/quotesSaying.ts';
import type { Tongues } from '#ports/Tongues.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** In how many tickets nobody listened for what customers say beside asking; 0 until the languages are told. */
export function useNotChecked({ view }: OpenedTheme): number {
  const { tongues } = useBoardOutside();
  const [told, setTold] = useState<Tongues | null>(null);
  useEffect(() => {
    let isOver = false;
    tongues().then(
      (loaded) => !isOver && setTold(loaded),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [tongues]);
  return useMemo(
    () => (told === null ? 0 : ticketsNotChecked(view.theme.mentions, told.languageOf).length),
    [told, view],
  );
}
