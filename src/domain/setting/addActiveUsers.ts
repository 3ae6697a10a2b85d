import type { Day } from '../basis/Day.ts';
import { type ActiveUsers, firstDayIn, MOST_PERIODS, periodOf } from './ActiveUsers.ts';

/** One week's or month's number, by its first day. */
export interface ActiveCount {
  readonly from: Day;
  readonly users: number;
}

/** What comes of bringing numbers: how they are then, and how many are new, changed and as they were. */
export interface ActiveAddition {
  readonly active: ActiveUsers;
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
  /** What was there was counted otherwise and is gone. */
  readonly isReplaced: boolean;
}

/**
 * The numbers with others added: of a week or month that both name the new number holds. What was counted otherwise (by
 * months, by weeks that begin on another day) is replaced, since the two are not one series. Only the newest 260 stay.
 *
 * @param counts at least one, each of a week (or month) of its own.
 */
export function addActiveUsers(
  before: ActiveUsers | null,
  per: ActiveUsers['per'],
  counts: readonly ActiveCount[],
): ActiveAddition {
  const [earliest = '1970-01-01' as Day] = counts.map(({ from }) => from).toSorted();
  const isSame =
    before !== null && before.per === per && firstDayIn(before, periodOf(before, earliest)) === earliest;
  const known = new Map<Day, number>();
  const old = isSame ? before.users : [];
  old.forEach((users, n) => {
    if (users !== null && isSame) known.set(firstDayIn(before, n), users);
  });
  const [added, changed] = [
    counts.filter(({ from }) => !known.has(from)).length,
    counts.filter(({ from, users }) => known.has(from) && known.get(from) !== users).length,
  ];
  const all = new Map([...known, ...counts.map(({ from, users }) => [from, users] as const)]);
  const days = [...all.keys()].toSorted();
  const last = days.at(-1) ?? earliest;
  const newest = { per, from: days[0] ?? earliest };
  const from =
    days.find((day) => periodOf(newest, last) - periodOf(newest, day) < MOST_PERIODS) ?? newest.from;
  const users = Array.from(
    { length: periodOf({ per, from }, last) + 1 },
    (_, n) => all.get(firstDayIn({ per, from }, n)) ?? null,
  );
  return {
    active: { per, from, users },
    added,
    changed,
    kept: all.size - added - changed,
    isReplaced: before !== null && !isSame,
  };
}
