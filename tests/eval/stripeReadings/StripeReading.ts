/** What a sentence can be; all that is not labelled is none. */
export const KINDS = ['request', 'bug', 'praise', 'question'] as const;

export type Kind = (typeof KINDS)[number];

/** A sentence that is not none, and where it names what is asked or broken; offsets count within the comment. */
export interface StripeLabel {
  readonly ticket: number;
  readonly comment: number;
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly whatStart?: number;
  readonly whatEnd?: number;
}

/** One reader's labels of whole tickets. */
export interface StripeReading {
  readonly tickets: readonly number[];
  /** How many sentences the reader saw: those without a label are none. */
  readonly sentences: number;
  readonly labels: readonly StripeLabel[];
}
