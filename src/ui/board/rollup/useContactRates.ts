import { useEffect, useState } from 'react';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { type ContactRates, contactRates } from '#workflows/rollup/contactRates.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import type { Counted } from './useRollup.ts';

/** Tickets a week of each area, counted after what the page shows; `null` until then, and where nothing is filed in an area. */
export function useContactRates(
  themes: readonly Theme[],
  { ask, rollup }: Counted,
  active: ActiveUsers | null,
): ContactRates | null {
  const { folding } = useBoardOutside();
  const [rates, setRates] = useState<ContactRates | null>(null);
  const { revision } = rollup;
  useEffect(() => {
    const abort = new AbortController();
    const filed = themes.some(({ areaId }) => areaId !== null) ? themes : [];
    void contactRates(folding, filed, ask, active, abort.signal).then((read) => {
      if (!abort.signal.aborted && read.ok) setRates(read.value.rates.length === 0 ? null : read.value);
    });
    return () => abort.abort();
  }, [folding, themes, ask, active, revision]);
  return rates;
}
