import { useMemo } from 'react';
import type { TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import { atOwnChannel, faultyParts, type OwnChannel } from '#domain/setting/trackerTarget.ts';
import { useAllowed } from './useAllowed.ts';

/** Slack at one of its own channels, where an admin named that; `null` where not. */
export function useOwnChannel(own: OwnChannel): TrackerSetting | null {
  const allowed = useAllowed();
  return useMemo(() => {
    const slack = allowed?.trackers.find(({ tracker }) => tracker === 'slack');
    const there = slack === undefined ? null : atOwnChannel(slack, own);
    return there === null || faultyParts(there).length > 0 ? null : there;
  }, [allowed, own]);
}
