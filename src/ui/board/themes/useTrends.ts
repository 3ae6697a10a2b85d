import { useMemo } from 'react';
import type { Instant } from '#domain/basis/Instant.ts';
import { utcWeek } from '#domain/basis/utcWeek.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { type TrendOf, trendsBy } from './trendsBy.ts';

/** Where each theme goes now, as far as this browser knows the account. */
export function useTrends(now: Instant): TrendOf {
  const { numbers } = useBoard().account;
  const week = utcWeek(now);
  return useMemo(() => trendsBy(numbers, week), [numbers, week]);
}
