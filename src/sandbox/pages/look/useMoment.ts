import { useMemo } from 'react';
import { useSession } from './useWorkspace.ts';

/** Writes times in the signed-in person's time zone, in plain English. */
export function useMoment(): { short: (iso: string) => string; full: (iso: string) => string } {
  const { user, now } = useSession();
  return useMemo(() => {
    const zone = { timeZone: user.timeZone };
    const day = new Intl.DateTimeFormat('en-GB', {
      ...zone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    const time = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
    const dayOfYear = new Intl.DateTimeFormat('en-GB', { ...zone, day: 'numeric', month: 'short' });
    const today = day.format(new Date(now));
    const short = (moment: Date) => {
      const written = day.format(moment);
      if (written === today) return time.format(moment);
      return written.slice(-4) === today.slice(-4) ? dayOfYear.format(moment) : written;
    };
    return {
      short: (iso) => short(new Date(iso)),
      full: (iso) => `${day.format(new Date(iso))}, ${time.format(new Date(iso))}`,
    };
  }, [user.timeZone, now]);
}
