import { useMemo } from 'react';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { atHugs, faultyParts } from '#domain/setting/trackerTarget.ts';
import { useAllowed } from '../theme/trackers/useAllowed.ts';

/** Slack at its channel for praise, where an admin named one; `null` where not. */
export function useHugsSetting(): TrackerSetting | null {
  const allowed = useAllowed();
  return useMemo(() => {
    const slack = allowed?.trackers.find(({ tracker }) => tracker === 'slack');
    const hugs = slack === undefined ? null : atHugs(slack);
    return hugs === null || faultyParts(hugs).length > 0 ? null : hugs;
  }, [allowed]);
}
