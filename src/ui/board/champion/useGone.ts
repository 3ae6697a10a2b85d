import { useEffect, useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import { goneAmong } from '#workflows/goneAmong.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';

const NOBODY: ReadonlySet<UserId> = new Set();

/** Those of these agents whose account is closed; none until that is known. */
export function useGone(ids: readonly UserId[]): ReadonlySet<UserId> {
  const outside = useOutside();
  const [gone, setGone] = useState(NOBODY);
  const wanted = [...new Set(ids)].toSorted().join(' ');
  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    void goneAmong(outside, wanted.split(' ') as UserId[], abort.signal).then((told) => {
      if (!abort.signal.aborted && told.ok) setGone(told.value);
    });
    return () => abort.abort();
  }, [outside, wanted]);
  return gone;
}
