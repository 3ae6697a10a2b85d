import { useCallback, useEffect, useState } from 'react';
import type { AccountPlace } from '#ports/AccountPlaces.ts';
import type { Failure } from '#ports/Failure.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

export type ViewsRead =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'shown'; readonly views: readonly AccountPlace[] };

/** The views that this person has, in Zendesk's order; asked for anew each time, since views come and go. */
export function useViews(): { readonly read: ViewsRead; readonly again: () => void } {
  const { archive } = useBoardOutside();
  const [read, setRead] = useState<ViewsRead>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void archive.views(abort.signal).then((listed) => {
      if (abort.signal.aborted) return;
      setRead(listed.ok ? { at: 'shown', views: listed.value } : { at: 'failed', failure: listed.failure });
    });
    return () => abort.abort();
  }, [archive, attempt]);
  const again = useCallback(() => {
    setRead({ at: 'loading' });
    setAttempt((before) => before + 1);
  }, []);
  return { read, again };
}
