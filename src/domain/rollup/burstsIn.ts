import { type Expected, expectedCount } from './expectedCount.ts';

/** A series that stands above its own rhythm. It begins once and goes on; it is not found anew each week. */
export interface Burst {
  /** Places in the series: the week in which it began, and the last one above its rhythm. */
  readonly since: number;
  readonly until: number;
  /** Counted in the weeks from the first to the last, and what was expected in them. */
  readonly people: number;
  readonly expected: number;
}

/** Fewer weeks are no rhythm. */
export const LEAST_WEEKS = 12;
/** No more is looked at: what is older says little. */
const MOST_WEEKS = 156;
/** The newest weeks are no part of what they are held against, so that a burst does not hide its own beginning. */
const GUARD = 2;
/** So few people in four weeks are nobody's trend (Farrington and others 1996). */
const LEAST_PEOPLE = 5;
/** Standard deviations beyond which one week stands out, and two together. Chosen on seeds that nothing is measured on. */
const [ONE_WEEK, TWO_WEEKS] = [2.8, 2.8];
/** What has lasted so long is how it is now: from then on it is its own rhythm. */
const LONGEST = 8;

/**
 * All bursts of a series of whole weeks, oldest first. A week stands out if it alone, or it and the one before together, lie
 * above what is expected by so much that chance hardly makes it, on the scale on which counts are nearly normal (the power 2/3).
 * A burst goes on while its weeks lie above what is expected by one standard deviation.
 */
export function burstsIn(weeks: readonly number[], from = LEAST_WEEKS): readonly Burst[] {
  const bursts: Burst[] = [];
  let start = Math.max(0, weeks.length - MOST_WEEKS);
  let open: Burst | null = null;
  for (let week = Math.max(from, start + LEAST_WEEKS); week < weeks.length; week++) {
    const end: number = open === null ? week - GUARD : Math.min(week - GUARD, open.since - 1);
    if (end - start < LEAST_WEEKS - GUARD) continue;
    const count = weeks[week] ?? 0;
    const lately = weeks.slice(Math.max(0, week - 3), week + 1).reduce((sum, one) => sum + one, 0);
    if (open === null && (lately < LEAST_PEOPLE || isUsual(weeks, start, week))) continue;
    const expected = expectedCount(weeks.slice(start, end), week - end + 1);
    if (open === null) {
      const two = { people: expected.people * 2, spread: expected.spread };
      const isOut =
        beyond(count, expected) > ONE_WEEK ||
        (count > expected.people && beyond(count + (weeks[week - 1] ?? 0), two) > TWO_WEEKS);
      if (isOut) open = { since: week, until: week, people: count, expected: expected.people };
      continue;
    }
    if (beyond(count, expected) > 1) {
      open = longer(open, week, count, expected.people);
      if (week - open.since + 1 < LONGEST) continue;
      start = open.since;
    }
    bursts.push(open);
    open = null;
  }
  return open === null ? bursts : [...bursts, open];
}

/** Whether a week is plainly nothing out of the way, which most are: nothing more need be worked out. */
function isUsual(weeks: readonly number[], start: number, week: number): boolean {
  const mean = (from: number, to: number) => {
    const some = weeks.slice(Math.max(start, from), to);
    return some.length === 0 ? Infinity : some.reduce((sum, one) => sum + one, 0) / some.length;
  };
  // Ever, of late, and a year ago.
  const least = Math.min(mean(0, week - 1), mean(week - 14, week - 1), mean(week - 54, week - 49));
  return (weeks[week] ?? 0) <= least + Math.sqrt(least) / 2;
}

function longer({ since, people, expected }: Burst, until: number, more: number, usual: number): Burst {
  return { since, until, people: people + more, expected: expected + usual };
}

/** How many standard deviations a count lies above what is expected. */
function beyond(count: number, { people, spread }: Expected): number {
  const power = 2 / 3;
  return (count ** power - people ** power) / (power * people ** (power - 0.5) * Math.sqrt(spread));
}
