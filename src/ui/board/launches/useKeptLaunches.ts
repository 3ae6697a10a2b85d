import { useEffect, useState } from 'react';
import { foldLaunches } from '#domain/launch/foldLaunches.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** The launches of which this browser's copy of the account tells; none until it was read. */
export function useKeptLaunches(): readonly Launch[] {
  const { folding } = useBoardOutside();
  const { numbers } = useBoard().account;
  const [launches, setLaunches] = useState<readonly Launch[]>([]);
  useEffect(() => {
    let isWanted = true;
    void folding.launchJournal().then((read) => {
      if (isWanted && read.ok) setLaunches([...foldLaunches(read.value).byId.values()]);
    });
    return () => {
      isWanted = false;
    };
  }, [folding, numbers]);
  return launches;
}
