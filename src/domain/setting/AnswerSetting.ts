import type { Day } from '../basis/Day.ts';

/** Product's planning cycles: one after the other, each of the same length, reckoned from a day on which one began. */
export interface PlanningCycle {
  readonly unit: 'weeks' | 'months';
  readonly length: number;
  readonly from: Day;
}

/** Since a day so many pitches are open for each lead at a time. */
export interface OpenCap {
  readonly count: number;
  readonly from: Day;
}

/** What pitches, answers and champions go by. */
export interface AnswerSetting {
  readonly cycle: PlanningCycle;
  /** A pitch that opens with fewer days left in the cycle is due at the end of the next one. */
  readonly noticeDays: number;
  /**
   * How many are open for one lead, with the days since when: another cap must not have let something open yesterday that
   * waited then. The last one holds.
   */
  readonly openPerLead: readonly [OpenCap, ...OpenCap[]];
  /** So many people must ask before something is pitched without a written reason. */
  readonly floorPeople: number;
  /** After so many days without a touch a theme is brought up to its champion. */
  readonly quietDays: number;
}

/** Quarters, a fortnight's notice, five at a time, three people, a month. */
export const DEFAULT_ANSWERS: AnswerSetting = {
  cycle: { unit: 'months', length: 3, from: '2026-01-01' },
  noticeDays: 14,
  openPerLead: [{ count: 5, from: '2000-01-01' }],
  floorPeople: 3,
  quietDays: 30,
};
