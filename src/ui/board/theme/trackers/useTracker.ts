import { useEffect, useState } from 'react';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { Tracker, TrackerFailure, Trackers } from '#ports/Trackers.ts';
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
      const now = await opened(trackers, setting, abort.signal);
      if (!abort.signal.aborted) setOpen(now);
    })();
    return () => abort.abort();
  }, [trackers, setting]);
  return open;
}

async function opened(
  trackers: Trackers,
  setting: TrackerSetting,
  signal: AbortSignal,
): Promise<OpenTracker> {
  const tracker = await trackers.open(setting);
  if (!tracker.ok) return { at: 'failed', failure: tracker.failure };
  const readers = await tracker.value.readers(signal);
  if (!readers.ok) return { at: 'failed', failure: readers.failure };
  return { at: 'open', tracker: tracker.value, isPublic: readers.value === 'everybody' };
}
