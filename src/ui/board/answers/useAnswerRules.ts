import { useCallback, useEffect, useState } from 'react';
import type { PauseDays } from '#domain/basis/pausedDays.ts';
import { type PeaksBy, peaksOf } from '#domain/setting/Peak.ts';
import type { Settings } from '#domain/setting/Settings.ts';
import type { Failure } from '#ports/Failure.ts';
import { readPeaks } from '#workflows/decide/readPeaks.ts';
import { loadSettings } from '#workflows/loadSettings.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** What dates go by: the admins' settings, and the peaks that leads declared. */
export type AnswerRulesKnown =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure; readonly again: () => void }
  | {
      readonly at: 'shown';
      readonly settings: Settings;
      readonly declared: PeaksBy;
      readonly peaks: readonly PauseDays[];
      /** Peaks could not be read: dates are those without any. */
      readonly isPartial: boolean;
      /** Why the account did not say what holds now: settings are as this browser knew them. */
      readonly outdated: Failure | null;
    };

/** Reads them where they are wanted; `again` after one of them was changed here. */
export function useAnswerRules(isWanted = true): {
  readonly rules: AnswerRulesKnown;
  readonly again: () => void;
} {
  const outside = useBoardOutside();
  const [rules, setRules] = useState<AnswerRulesKnown>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    void (async () => {
      const loaded = await loadSettings(outside, abort.signal);
      if (abort.signal.aborted) return;
      if (!loaded.ok) return setRules({ at: 'failed', failure: loaded.failure, again });
      const { book, outdated } = loaded.value;
      const { settings } = book;
      const read = await readPeaks(outside, settings.deciders);
      if (abort.signal.aborted) return;
      const declared: PeaksBy = read.ok ? read.value : new Map();
      const peaks = peaksOf(declared, settings.deciders);
      setRules({
        at: 'shown',
        settings,
        declared,
        peaks,
        isPartial: !read.ok,
        outdated: read.ok ? outdated : read.failure,
      });
    })();
    return () => abort.abort();
  }, [outside, attempt, again, isWanted]);
  return { rules, again };
}
