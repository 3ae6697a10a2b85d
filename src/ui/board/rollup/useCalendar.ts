import { useEffect, useState } from 'react';
import { type Calendar, isTimeZone, PLAIN_CALENDAR } from '#domain/rollup/Calendar.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** The account's days and weeks; `null` while it is not known which they are. */
export function useCalendar(): Calendar | null {
  const { surroundings } = useBoardOutside();
  const [calendar, setCalendar] = useState<Calendar | null>(null);
  useEffect(() => {
    let isOver = false;
    void surroundings.timeZone().then((timeZone) => {
      if (isOver) return;
      const isKnown = timeZone !== null && isTimeZone(timeZone);
      setCalendar({ ...PLAIN_CALENDAR, timeZone: isKnown ? timeZone : null });
    });
    return () => {
      isOver = true;
    };
  }, [surroundings]);
  return calendar;
}
