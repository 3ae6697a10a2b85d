import { useCallback, useEffect, useRef, useState } from 'react';
import type { Launch } from '#domain/launch/Launch.ts';
import type { Failure } from '#ports/Failure.ts';
import { hearRelated, type RelatedHeard } from '#workflows/launch/hearRelated.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** What is known of what customers say around a launch. */
export type RelatedKnown =
  | { readonly at: 'asleep' | 'reading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | ({ readonly at: 'read' } & RelatedHeard);

/** Reads it on a click: it costs some requests. Ends with the page. */
export function useRelatedHeard(launch: Launch): {
  readonly known: RelatedKnown;
  readonly look: () => void;
} {
  const outside = useBoardOutside();
  const { list } = useBoard();
  const themes = list.at === 'shown' ? list.themes : null;
  const [known, setKnown] = useState<RelatedKnown>({ at: 'asleep' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const look = useCallback(() => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setKnown({ at: 'reading' });
    hearRelated(outside, launch, themes ?? [], abort.signal).then(
      (heard) => !abort.signal.aborted && setKnown({ at: 'read', ...heard }),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        setKnown({ at: 'failed', failure: { kind: 'engine', what: 'hear', reason } });
      },
    );
  }, [outside, launch, themes]);
  return { known, look };
}
