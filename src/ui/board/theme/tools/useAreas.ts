import { useEffect, useState } from 'react';
import type { Area } from '#domain/setting/Area.ts';
import { loadSettings } from '#workflows/loadSettings.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';

const NONE: readonly Area[] = [];

/** The account's product areas, retired ones too; none until they are known. */
export function useAreas(): readonly Area[] {
  const outside = useOutside();
  const [areas, setAreas] = useState(NONE);
  useEffect(() => {
    const abort = new AbortController();
    void loadSettings(outside, abort.signal).then((loaded) => {
      if (!abort.signal.aborted && loaded.ok) setAreas(loaded.value.book.settings.areas);
    });
    return () => abort.abort();
  }, [outside]);
  return areas;
}
