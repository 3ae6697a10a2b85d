import { useEffect, useState } from 'react';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import { readRollupSetting } from '#workflows/rollup/readRollupSetting.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** How many people use the product; `null` where nobody said, and until it is known. */
export function useActiveUsers(): ActiveUsers | null {
  const outside = useBoardOutside();
  const [active, setActive] = useState<ActiveUsers | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
    void readRollupSetting(
      outside,
      ({ active: read }) => setActive((before) => (isSame(before, read) ? before : read)),
      abort.signal,
    );
    return () => abort.abort();
  }, [outside]);
  return active;
}
