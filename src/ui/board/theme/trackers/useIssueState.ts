import { useEffect, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Link } from '#domain/pitch/foldLinks.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { TrackerFailure, TrackerIssue } from '#ports/Trackers.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/**
 * How a linked issue stands at its tracker now; `null` until that is known, and for messages, which stand nowhere. Asked for
 * when the theme is opened, behind everything that somebody waits for.
 */
export function useIssueState(
  link: Link,
  setting: TrackerSetting | null,
): Result<TrackerIssue, TrackerFailure> | null {
  const { trackers } = useBoardOutside();
  const [read, setRead] = useState<Result<TrackerIssue, TrackerFailure> | null>(null);
  const key = link.at === 'linked' && setting !== null && setting.tracker !== 'slack' ? link.key : null;
  useEffect(() => {
    if (key === null || setting === null) return;
    const abort = new AbortController();
    void (async () => {
      const opened = await trackers.open(setting);
      const shown = opened.ok ? await opened.value.show(key, abort.signal) : opened;
      if (!abort.signal.aborted) setRead(shown);
    })();
    return () => abort.abort();
  }, [trackers, setting, key]);
  return key === null ? null : read;
}
