const DAY_MS = 86_400_000;
/** 1970 began on a Thursday. */
const FIRST_WEEKDAY = 4;

/** What a day and a week are for an account, and what counts in none: the same for everybody who looks, wherever they sit. */
export interface Calendar {
  /** IANA (`Europe/Berlin`); `null` where nobody says which: then UTC. */
  readonly timeZone: string | null;
  /** The weekday on which weeks begin: 0 is Sunday, 1 is Monday. */
  readonly weekStart: number;
  /** Requesters who only try things out, `person 7` and `organization 8` by Zendesk's ids, in order. */
  readonly tests?: readonly string[];
}

/** Weeks from Monday by UTC. */
export const PLAIN_CALENDAR: Calendar = { timeZone: null, weekStart: 1 };

/** Whether two are the same. */
export function isSameCalendar(one: Calendar, other: Calendar): boolean {
  const testsOf = ({ tests = [] }: Calendar) => tests.join();
  return (
    one.timeZone === other.timeZone && one.weekStart === other.weekStart && testsOf(one) === testsOf(other)
  );
}

/** Whether this machine knows the time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * What counts days: from milliseconds since 1970 in UTC to the number of the account's day, 0 for 1970-01-01. A day has 23 or
 * 25 hours where clocks change. Offsets are asked for twice a day and remembered, and each moment's own on a day on which
 * they differ, so that a hundred thousand moments cost what a few hundred days cost.
 */
export function dayCounter({ timeZone }: Calendar): (epochMs: number) => number {
  if (timeZone === null) return (ms) => Math.floor(ms / DAY_MS);
  const offsetAt = offsetsOf(timeZone);
  const offsets = new Map<number, number | null>();
  return (ms) => {
    const utcDay = Math.floor(ms / DAY_MS);
    let offset = offsets.get(utcDay);
    if (offset === undefined) {
      const first = offsetAt(utcDay * DAY_MS);
      offset = first === offsetAt((utcDay + 1) * DAY_MS) ? first : null;
      offsets.set(utcDay, offset);
    }
    return Math.floor((ms + (offset ?? offsetAt(ms))) / DAY_MS);
  };
}

/** The number of the week in which a day lies, 0 for the one in which 1970 began. */
export function weekOfDay(day: number, { weekStart }: Pick<Calendar, 'weekStart'>): number {
  return Math.floor((day + daysIntoWeek(weekStart)) / 7);
}

/** The first day of a week. */
export function firstDayOf(week: number, { weekStart }: Pick<Calendar, 'weekStart'>): number {
  return week * 7 - daysIntoWeek(weekStart);
}

function daysIntoWeek(weekStart: number): number {
  return (((FIRST_WEEKDAY - weekStart) % 7) + 7) % 7;
}

/** How many milliseconds a zone's clocks are ahead of UTC at a moment, to the second. */
function offsetsOf(timeZone: string): (epochMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (ms) => {
    const seconds = Math.floor(ms / 1000) * 1000;
    const parts = new Map(format.formatToParts(seconds).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const there = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return there - seconds;
  };
}
