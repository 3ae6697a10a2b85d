import { useEffect, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Link } from '#domain/pitch/foldLinks.ts';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { TrackerFailure, TrackerIssue } from '#ports/Trackers.ts';
import { showIssue } from '#workflows/trackers/readIssues.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/**
 * How a linked issue stands at its tracker now; `null` until that is known, and for messages, which stand nowhere. Asked for
 * each time the theme is opened, behind everything that somebody waits for, and kept for lists.
 */
export function useIssueState(
  link: Link,
  setting: TrackerSetting | null,
): Result<TrackerIssue, TrackerFailure> | null {
  const outside = useBoardOutside();
  const [read, setRead] = useState<Result<TrackerIssue, TrackerFailure> | null>(null);
  const key = link.at === 'linked' && setting !== null && setting.tracker !== 'slack' ? link.key : null;
  useEffect(() => {
    if (key === null || setting === null) return;
    const abort = new AbortController();
    void (async () => {
      const shown = await showIssue(outside, setting, key, abort.signal);
      if (!abort.signal.aborted) setRead(shown);
    })();
    return () => abort.abort();
  }, [outside, setting, key]);
  return key === null ? null : read;
}
