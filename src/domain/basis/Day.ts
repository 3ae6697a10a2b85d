/** A day without a time, `2027-03-31`: what is promised is a day wherever one lives. Days compare as texts. */
export type Day = `${number}-${number}-${number}`;

/** The day that a moment belongs to where the clock is `offsetMinutes` ahead of UTC. */
export function dayOf(epochMs: number, offsetMinutes: number): Day {
  return new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(0, 10) as Day;
}

/** The day so many days later. */
export function daysAfter(day: Day, days: number): Day {
  return dayOf(timeOf(day) + days * DAY_MS, 0);
}

/** How many days later the second day is; below zero where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
}

const DAY_MS = 86_400_000;

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
