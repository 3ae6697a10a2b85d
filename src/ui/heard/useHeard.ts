import { useCallback, useEffect, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { hearOutcomes, type News, putAway } from '#workflows/outcome/hearOutcomes.ts';
import { useOutside } from '../parts/OutsideContext.tsx';

/** What was answered of what this person tagged; what cannot be asked now is told another time. */
export function useHeard() {
  const outside = useOutside();
  const [news, setNews] = useState<readonly News[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const hear = async () => {
      const heard = await hearOutcomes(outside, await outside.outcome(), abort.signal);
      if (!abort.signal.aborted) setNews(heard);
    };
    hear().catch(() => undefined);
    return () => abort.abort();
  }, [outside]);
  const dismiss = useCallback(
    (theme: ThemeId) => {
      setNews((before) => before.filter(({ themeId }) => themeId !== theme));
      void outside.outcome().then((tools) => putAway(tools, theme));
    },
    [outside],
  );
  return { news, dismiss };
}
