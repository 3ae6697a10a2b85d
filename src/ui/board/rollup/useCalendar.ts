import { useEffect, useState } from 'react';
import { type Calendar, isSameCalendar, isTimeZone } from '#domain/rollup/Calendar.ts';
import { readRollupSetting } from '#workflows/rollup/readRollupSetting.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** The account's days and weeks; `null` while it is not known which they are. */
export function useCalendar(): Calendar | null {
  const outside = useBoardOutside();
  const [calendar, setCalendar] = useState<Calendar | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const zone = outside.surroundings.timeZone();
    const hear = async (weekStart: number) => {
      const named = await zone;
      if (signal.aborted) return;
      const next = { weekStart, timeZone: named !== null && isTimeZone(named) ? named : null };
      setCalendar((before) => (before !== null && isSameCalendar(before, next) ? before : next));
    };
    void readRollupSetting(outside, ({ weekStart }) => void hear(weekStart), signal);
    return () => abort.abort();
  }, [outside]);
  return calendar;
}
