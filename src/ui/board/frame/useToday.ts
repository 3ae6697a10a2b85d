import { type Day, dayOf } from '#domain/basis/Day.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { useNow } from './useNow.ts';

/** This person's own day. */
export function useToday(): Day {
  const now = useNow();
  return dayOf(epochMs(now), -new Date(now).getTimezoneOffset());
}
