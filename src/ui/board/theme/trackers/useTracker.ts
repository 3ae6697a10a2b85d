import { useEffect, useState } from 'react';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { Tracker, TrackerFailure } from '#ports/Trackers.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** A tracker that is open, and who can read what goes there. */
export type OpenTracker =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: TrackerFailure }
  | { readonly at: 'open'; readonly tracker: Tracker; readonly isPublic: boolean };

/** Opens a tracker and asks who can read there. */
export function useTracker(setting: TrackerSetting): OpenTracker {
  const { trackers } = useBoardOutside();
  const [open, setOpen] = useState<OpenTracker>({ at: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    void (async () => {
      const opened = await trackers.open(setting);
      const readers = opened.ok ? await opened.value.readers(abort.signal) : opened;
      if (abort.signal.aborted) return;
      if (!opened.ok || !readers.ok)
        return setOpen({
          at: 'failed',
          failure: opened.ok ? (readers as { failure: TrackerFailure }).failure : opened.failure,
        });
      setOpen({ at: 'open', tracker: opened.value, isPublic: readers.value === 'everybody' });
    })();
    return () => abort.abort();
  }, [trackers, setting]);
  return open;
}
