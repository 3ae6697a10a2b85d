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
    const today = day.format(new Date(now));
    return {
      short: (iso) =>
        day.format(new Date(iso)) === today ? time.format(new Date(iso)) : day.format(new Date(iso)),
      full: (iso) => `${day.format(new Date(iso))}, ${time.format(new Date(iso))}`,
    };
  }, [user.timeZone, now]);
}
