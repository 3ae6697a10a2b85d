import type { Day } from '../basis/Day.ts';

/** How much one person would get of it, as RICE counts it (Intercom 2016): minimal, low, medium, high, massive. */
export const IMPACTS = [0.25, 0.5, 1, 2, 3] as const;

export type Impact = (typeof IMPACTS)[number];

/** What a champion writes for one audience. Texts are plain; numbers of the case stand in them as tokens (`{people}`). */
export interface PitchWords {
  /** The parts of the one sentence: do `act` to move `move`, measured by `measure`, by `by`, stop if `stop`. */
  readonly act: string;
  readonly move: string;
  readonly measure: string;
  readonly by: Day | null;
  readonly stop: string;
  /** The case. */
  readonly body: string;
  /** BCP 47 of what is written. */
  readonly language: string;
  readonly impact: Impact | null;
  /** In months of one person's work; `null` where nobody estimated it. */
  readonly effort: number | null;
  /** What a ticket takes in minutes, and what an hour of support costs; `null` where nobody said. */
  readonly minutes: number | null;
  readonly hourlyRate: number | null;
  /** How many people use the product; `null` where nobody said. */
  readonly activeUsers: number | null;
}

/** Nothing written yet. */
export const NO_WORDS: Omit<PitchWords, 'language'> = {
  act: '',
  move: '',
  measure: '',
  by: null,
  stop: '',
  body: '',
  impact: null,
  effort: null,
  minutes: null,
  hourlyRate: null,
  activeUsers: null,
};

/** A part of the one sentence is a line, the case is a page; longer ones are documents. */
export const LINE_CHARACTERS = 300;
export const BODY_CHARACTERS = 4_000;
