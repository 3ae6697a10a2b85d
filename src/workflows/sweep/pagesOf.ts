import type { Instant } from '#domain/basis/Instant.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import type { BoardOutside } from '../Outside.ts';
import { exportPages } from './exportPages.ts';
import type { SweepPages } from './SweepPages.ts';
import { beginOf, bySearch } from './sweepSteps.ts';
import { viewPages } from './viewPages.ts';

/** Where its tickets come from: the views that were chosen, the account's export, or its search. */
export function pagesOf(
  { archive, now }: Pick<BoardOutside, 'archive' | 'now'>,
  sweep: Sweep,
  wait: (milliseconds: number) => Promise<boolean>,
): SweepPages {
  const { until, views = [], exported } = sweep;
  if (views.length > 0) return viewPages(archive, views, until);
  if (exported === true) return exportPages(archive, sweep, now, wait);
  return (from, cursor, signal) => archive.page(from, until, cursor, signal);
}

/** Where going on begins, as far as time tells. */
export function placeOf(sweep: Sweep): Instant {
  return sweep.exported === true ? beginOf(sweep) : (sweep.position?.at ?? beginOf(sweep));
}

/**
 * The same reading as it goes on after a failure that ends its way but not itself: a cursor that is known no longer (search
 * forgets after an hour, say while a laptop slept), and exports that this person may not have any more, say because they
 * are no admin now. `null` after any other.
 */
export function begunAnew(sweep: Sweep, { kind }: Failure, cursor: string | null): Sweep | null {
  const isExport = sweep.exported === true;
  if (isExport && kind === 'forbidden') return bySearch(sweep);
  if (kind !== 'refused' || cursor === null) return null;
  return isExport ? { ...sweep, position: null } : sweep;
}
