import { useEffect, useState } from 'react';
import type { TaggedTheme } from '#domain/champion/taggedThemes.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** What the signed-in person tagged, by the whole account; `null` until that is known. */
export function useTagged(): readonly TaggedTheme[] | null {
  const { folding, worker } = useBoardOutside();
  const { numbers } = useBoard().account;
  const [tagged, setTagged] = useState<readonly TaggedTheme[] | null>(null);
  useEffect(() => {
    // Without numbers not all of the account is here.
    if (numbers === null) return;
    let isOver = false;
    void folding.taggedBy(worker.id).then((told) => {
      if (!isOver && told.ok) setTagged(told.value);
    });
    return () => {
      isOver = true;
    };
  }, [folding, worker.id, numbers]);
  return tagged;
}
