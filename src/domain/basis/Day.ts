/** A day without a time, `2027-03-31`: what is promised is a day wherever one lives. Days compare as texts. */
export type Day = `${number}-${number}-${number}`;

/** The day that a moment belongs to where the clock is `offsetMinutes` ahead of UTC. */
export function dayOf(epochMs: number, offsetMinutes: number): Day {
  return new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(0, 10) as Day;
}
