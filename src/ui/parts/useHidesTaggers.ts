import { useEffect, useState } from 'react';
import { loadSettings } from '#workflows/loadSettings.ts';
import { useOutside } from './OutsideContext.tsx';

/** Whether the account leaves out who tagged. Yes until that is known, and where it cannot be known or trusted. */
export function useHidesTaggers(): boolean {
  const outside = useOutside();
  const [isHidden, setHidden] = useState(true);
  useEffect(() => {
    const abort = new AbortController();
    void loadSettings(outside, abort.signal).then((loaded) => {
      if (abort.signal.aborted) return;
      const isKnown = loaded.ok && !loaded.value.book.doubtful.includes('privacy');
      setHidden(!isKnown || loaded.value.book.settings.privacy.hidesTaggers);
    });
    return () => abort.abort();
  }, [outside]);
  return isHidden;
}
