import { useEffect, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themesToChoose } from '#workflows/themesToChoose.ts';
import { useOutside } from '../parts/OutsideContext.tsx';

/** The themes that somebody may choose from: those on the page at once, and soon all that the account has now. */
export function useThemesToChoose(known: ReadonlyMap<ThemeId, Theme>): {
  readonly themes: readonly Theme[];
  /** Whether there may be more of them in a moment. */
  readonly isReading: boolean;
} {
  const outside = useOutside();
  const [read, setRead] = useState<readonly Theme[] | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void themesToChoose(outside, abort.signal).then((themes) => {
      if (!abort.signal.aborted) setRead(themes);
    });
    return () => abort.abort();
  }, [outside]);
  const all = new Map([...(read ?? []).map((theme) => [theme.id, theme] as const), ...known]);
  return { themes: [...all.values()].filter(isOffered), isReading: read === null };
}
