import { useEffect, useState } from 'react';
import { type Calendar, isSameCalendar, isTimeZone } from '#domain/rollup/Calendar.ts';
import type { RollupSetting } from '#domain/setting/RollupSetting.ts';
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
    const hear = async ({ weekStart, tests }: RollupSetting) => {
      const named = await zone;
      if (signal.aborted) return;
      const timeZone = named !== null && isTimeZone(named) ? named : null;
      const next: Calendar = { weekStart, timeZone, tests };
      setCalendar((before) => (before !== null && isSameCalendar(before, next) ? before : next));
    };
    void readRollupSetting(outside, (setting) => void hear(setting), signal);
    return () => abort.abort();
  }, [outside]);
  return calendar;
}
