import { type Day, daysAfter, daysBetween } from '../basis/Day.ts';

/** How many people used the product, week by week or month by month, as an admin brought it. */
export interface ActiveUsers {
  readonly per: 'week' | 'month';
  /** The first day of the first week, or of the first month. */
  readonly from: Day;
  /** One week or month after the other; `null` where nobody says. Neither the first nor the last is. */
  readonly users: readonly (number | null)[];
}

/** Five years of weeks: what is older is let go. */
export const MOST_PERIODS = 260;
/** Nobody's product has more, and a slip of the hand has. */
export const MOST_USERS = 10_000_000_000;

/** Which of them a day lies in, 0 for the first; below zero before it. */
export function periodOf({ per, from }: Pick<ActiveUsers, 'per' | 'from'>, day: Day): number {
  return per === 'week' ? Math.floor(daysBetween(from, day) / 7) : monthOf(day) - monthOf(from);
}

/** The first day of one of them. */
export function firstDayIn({ per, from }: Pick<ActiveUsers, 'per' | 'from'>, period: number): Day {
  if (per === 'week') return daysAfter(from, period * 7);
  const month = monthOf(from) + period;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day;
}

/** A stored value as it is, if all of it is as it should be; `null` for anything else. */
export function asActiveUsers(value: unknown): ActiveUsers | null {
  const { per, from, users } = (value ?? {}) as Partial<Record<keyof ActiveUsers, unknown>>;
  const isGood =
    (per === 'week' || per === 'month') &&
    isDay(from) &&
    (per === 'week' || from.endsWith('-01')) &&
    Array.isArray(users) &&
    users.length > 0 &&
    users.length <= MOST_PERIODS &&
    users.every((count) => count === null || isUserCount(count));
  return isGood ? { per, from, users: users as readonly (number | null)[] } : null;
}

/** Whether this many people can use a product: of nobody nothing is a share. */
export function isUserCount(count: unknown): count is number {
  return Number.isSafeInteger(count) && (count as number) >= 1 && (count as number) <= MOST_USERS;
}

/** Whether a text names a day that there is. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
