import { useCallback, useEffect, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { doneWith } from '#domain/outcome/doneWith.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** How many customers of a theme were not told yet, by the whole account; `null` until that is known. */
export function useWaiting(): (theme: Theme) => number | null {
  const { folding } = useBoardOutside();
  const { numbers } = useBoard().account;
  const [done, setDone] = useState<ReadonlyMap<ThemeId, number> | null>(null);
  useEffect(() => {
    if (numbers === null) return;
    let isOver = false;
    void folding.pitchJournal().then((read) => {
      if (!isOver && read.ok) setDone(doneWith(read.value));
    });
    return () => {
      isOver = true;
    };
  }, [folding, numbers]);
  return useCallback(
    ({ id, counts }) => (done === null ? null : Math.max(0, counts.people - (done.get(id) ?? 0))),
    [done],
  );
}
