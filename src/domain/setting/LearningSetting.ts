import type { Instant } from '../basis/Instant.ts';

/** What is added to the log-odds that a sentence is a request, and that it is a bug. */
export type AskOdds = readonly [request: number, bug: number];

/** What was learnt from an account's tags and dismissals. Small, and but for `meaning` readable as it stands. */
export interface LearntModel {
  /** Grows with the word vectors that `meaning` rests on: over others it would say anything. */
  readonly version: 2;
  readonly learntAt: Instant;
  /** What it rests on. */
  readonly from: {
    readonly tickets: number;
    readonly people: number;
    readonly tagged: number;
    readonly dismissed: number;
  };
  /** Each learnt without some of the people: what they all say counts. */
  readonly parts: readonly LearntPart[];
}

/** What is learnt where some people's decisions are left out. */
export interface LearntPart {
  readonly always: AskOdds;
  /** By the ids of rules. */
  readonly rules: Readonly<Record<string, AskOdds>>;
  /** By words and pairs of words that at least three customers said. */
  readonly words: Readonly<Record<string, AskOdds>>;
  /** By the dimensions of the word vectors, requests first: base64 of a byte each, in units of `meaningStep`. */
  readonly meaning: string;
  readonly meaningStep: number;
}

/** What several say alike: the least of it, nothing where some say the contrary. */
export function agreed(values: readonly number[]): number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.length === 0 ? 0 : least > 0 ? least : most < 0 ? most : 0;
}

/** Whether and from when on the account learns, and what it has learnt. */
export interface LearningSetting {
  readonly isOn: boolean;
  /** What was tagged and dismissed before counts no more; `null`: everything counts. */
  readonly since: Instant | null;
  /** `null` where nothing was learnt yet, or it was reset. */
  readonly model: LearntModel | null;
}

export const NOTHING_LEARNT: LearningSetting = { isOn: true, since: null, model: null };
