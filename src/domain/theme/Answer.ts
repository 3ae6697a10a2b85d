import type { Day } from '../basis/Day.ts';

/** Product's answer to what is asked. */
export type Answer = 'planned' | 'notNow' | 'no' | 'needsMoreEvidence' | 'shipped';

/** All answers, in the order in which they are offered. */
export const ANSWERS: readonly Answer[] = ['planned', 'notNow', 'no', 'needsMoreEvidence', 'shipped'];

/** A quarter of a year, `2027-Q1`: product plans in quarters where nobody knows the day yet. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** When something is planned for. */
export type Due = Day | Quarter;

/** The answer that holds, as far as lists show it. */
export interface ThemeAnswer {
  readonly answer: Answer;
  /** When it is planned for; `null` where no time was named. */
  readonly due: Due | null;
}
