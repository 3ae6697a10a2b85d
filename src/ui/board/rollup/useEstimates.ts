import { useEffect, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { type Estimate, estimatesIn } from '#domain/pitch/estimatesIn.ts';
import { foldPitches } from '#domain/pitch/foldPitches.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** What pitches estimate of themes, at a revision; none until it is known. */
export function useEstimates(revision: number | null): ReadonlyMap<ThemeId, Estimate> {
  const { folding } = useBoardOutside();
  const [estimates, setEstimates] = useState<ReadonlyMap<ThemeId, Estimate>>(new Map());
  useEffect(() => {
    if (revision === null) return;
    let isOver = false;
    void folding.pitchJournal().then((read) => {
      if (!isOver && read.ok) setEstimates(estimatesIn(foldPitches(read.value)));
    });
    return () => {
      isOver = true;
    };
  }, [folding, revision]);
  return estimates;
}
