/** Nobody plans in longer steps, and nobody reads more at a time. */
export const MOST_ANSWERS = {
  weeks: 26,
  months: 12,
  noticeDays: 60,
  openPerLead: 50,
  floorPeople: 100,
  quietDays: 365,
} as const;
