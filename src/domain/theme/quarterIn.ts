import type { Due } from './Answer.ts';

/** Year and number of a quarter, as texts; `null` for a day. */
export function quarterIn(due: Due): { readonly year: string; readonly quarter: string } | null {
  const [year = '', rest = ''] = due.split('-Q');
  return rest === '' ? null : { year, quarter: rest };
}
