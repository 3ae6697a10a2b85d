import { useEffect, useState } from 'react';
import { loadSettings } from '#workflows/loadSettings.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';

/** The first version of the data that keeps customers' words out of themes' records. */
const WITHOUT_EXAMPLES = 3;

/** Whether themes' records of this account ever held example quotes, so that Zendesk's history of them may hold some still. */
export function useHeldExamples(): boolean {
  const outside = useOutside();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    void loadSettings(outside, abort.signal).then((loaded) => {
      if (abort.signal.aborted || !loaded.ok) return;
      const { version, oldestVersion = version } = loaded.value.book;
      setHeld(oldestVersion > 0 && oldestVersion < WITHOUT_EXAMPLES);
    });
    return () => abort.abort();
  }, [outside]);
  return held;
}
