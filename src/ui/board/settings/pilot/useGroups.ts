import { useCallback, useEffect, useState } from 'react';
import type { AgentGroup } from '#ports/AccountPlaces.ts';
import type { Failure } from '#ports/Failure.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';

export type GroupsRead =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'shown'; readonly groups: readonly AgentGroup[] };

/** The account's groups, by name. */
export function useGroups(): { readonly groups: GroupsRead; readonly again: () => void } {
  const { places } = useOutside();
  const [groups, setGroups] = useState<GroupsRead>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void places.groups(abort.signal).then((read) => {
      if (abort.signal.aborted) return;
      setGroups(
        read.ok
          ? { at: 'shown', groups: read.value.toSorted((a, b) => a.name.localeCompare(b.name)) }
          : { at: 'failed', failure: read.failure },
      );
    });
    return () => abort.abort();
  }, [places, attempt]);
  const again = useCallback(() => {
    setGroups({ at: 'loading' });
    setAttempt((before) => before + 1);
  }, []);
  return { groups, again };
}
