import { useEffect, useState } from 'react';
import { DEFAULT_HEARING } from '#domain/setting/HearingSetting.ts';
import type { ThemeKind } from '#domain/theme/Theme.ts';
import { loadSettings } from '#workflows/loadSettings.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';

const KINDS: readonly ThemeKind[] = ['request', 'bug', 'documentation'];

/** The kinds that the account collects, and the one that something is of already. */
export function useKinds(current: ThemeKind): readonly ThemeKind[] {
  const outside = useOutside();
  const [off, setOff] = useState(DEFAULT_HEARING.kindsOff);
  useEffect(() => {
    const abort = new AbortController();
    void loadSettings(outside, abort.signal).then((loaded) => {
      if (!abort.signal.aborted && loaded.ok) setOff(loaded.value.book.settings.hearing.kindsOff);
    });
    return () => abort.abort();
  }, [outside]);
  return KINDS.filter((kind) => kind === current || !off.includes(kind));
}
