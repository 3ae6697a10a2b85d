import { useEffect, useState } from 'react';
import type { RollupAsk } from '#domain/rollup/RollupAsk.ts';
import type { WhoAsks } from '#domain/rollup/whoAsks.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** Whom a question counts; `null` until it is known of this one, never the answer to another. */
export function useWho(ask: RollupAsk | null, revision: number | null): WhoAsks | null {
  const { folding } = useBoardOutside();
  const [told, setTold] = useState<{ readonly ask: RollupAsk; readonly who: WhoAsks } | null>(null);
  useEffect(() => {
    if (ask === null || revision === null) return;
    let isOver = false;
    void folding.about({ is: 'who', ask }).then((read) => {
      if (!isOver && read.ok) setTold({ ask, who: read.value });
    });
    return () => {
      isOver = true;
    };
  }, [folding, ask, revision]);
  return told !== null && told.ask === ask ? told.who : null;
}
