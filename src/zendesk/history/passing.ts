import type { Failure } from '#ports/Failure.ts';

/** Failures that pass by themselves: a history is then as unknown as a page that has not come, not untold. */
export const PASSING: ReadonlySet<Failure['kind']> = new Set<Failure['kind']>([
  'offline',
  'busy',
  'failing',
  'signedOut',
  'cancelled',
]);
