import { useEffect, useMemo, useRef } from 'react';
import { instant } from '#domain/basis/Instant.ts';
import type { Timing } from '#ports/Timings.ts';

/** Measures how long tagging takes, from the suggestions being shown (or the last tag). */
export interface Timer {
  readonly lap: () => Timing;
}

/** Counts clicks (a key that presses a button clicks it) while `isRunning`. */
export function useTimer(isRunning: boolean): Timer {
  const since = useRef(0);
  const clicks = useRef(0);
  useEffect(() => {
    if (!isRunning) return;
    since.current = performance.now();
    clicks.current = 0;
    const count = () => {
      clicks.current += 1;
    };
    document.addEventListener('click', count, true);
    return () => document.removeEventListener('click', count, true);
  }, [isRunning]);
  return useMemo(
    () => ({
      lap: () => {
        const seconds = Math.round((performance.now() - since.current) / 100) / 10;
        const timing: Timing = { at: instant(Date.now()), seconds, clicks: Math.max(1, clicks.current) };
        since.current = performance.now();
        clicks.current = 0;
        return timing;
      },
    }),
    [],
  );
}
