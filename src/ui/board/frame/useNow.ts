import { useEffect, useState } from 'react';
import type { Instant } from '#domain/basis/Instant.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';

const TICK_MS = 30_000;

/** The time of day, so that "5 minutes ago" goes on being true while the page stands open. */
export function useNow(): Instant {
  const { now } = useOutside();
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const tick = setInterval(() => setMoment(now()), TICK_MS);
    return () => clearInterval(tick);
  }, [now]);
  return moment;
}
