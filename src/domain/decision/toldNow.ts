import type { Day } from '../basis/Day.ts';
import type { Decision, Release } from './Decision.ts';

/** The release by which customers may be told something on that day; `null` where they may be told nothing. */
export function toldNow({ releases }: Pick<Decision, 'releases'>, today: Day): Release | null {
  const last = releases.at(-1);
  if (last === undefined || last.text === null) return null;
  return last.until !== null && last.until < today ? null : last;
}
