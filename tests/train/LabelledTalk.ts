import type { SeenComment } from '#language/hearing/judge/seenTalk.ts';

/** Whether it is of each kind, in the order of `KINDS`; `null` where nobody said. */
export type Truth = readonly (boolean | null)[];

export const NOBODY_SAID: Truth = [null, null, null, null];

/** A conversation to learn from, or a review as one. */
export interface LabelledTalk {
  /** `minibar:Garmin Connect:en`; what stands before the first colon is the collection. */
  readonly source: string;
  /** Talks of one fold are never on both sides of a test; 0 where nothing is parted by folds. */
  readonly fold: number;
  readonly comments: readonly SeenComment[];
  /** By comment, then by sentence. */
  readonly truth: readonly (readonly Truth[])[];
  /** Of all of it together. */
  readonly whole: Truth;
}

/** Says what a sentence is, by its comment and where it stands there. */
export type TruthOf = (comment: number, start: number, end: number) => Truth;
