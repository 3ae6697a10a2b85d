import { useEffect, useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import type { AgentProfile } from '#domain/champion/AgentProfile.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

const NONE: ReadonlyMap<UserId, AgentProfile> = new Map();

/** What these agents say that they know; `null` until the account answered. */
export function useProfiles(ids: readonly UserId[]): ReadonlyMap<UserId, AgentProfile> | null {
  const { profiles } = useBoardOutside();
  const [read, setRead] = useState<ReadonlyMap<UserId, AgentProfile> | null>(null);
  const wanted = [...new Set(ids)].toSorted().join(' ');
  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    void profiles.read(wanted.split(' ') as UserId[], abort.signal).then((told) => {
      if (!abort.signal.aborted) setRead(told.ok ? told.value : NONE);
    });
    return () => abort.abort();
  }, [profiles, wanted]);
  return read;
}
