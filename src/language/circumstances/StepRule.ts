import type { PatternText } from '../hearing/Pattern.ts';

/** A phrase rule about what somebody does and what happens then, as data. Words stand in it as the plain reader writes them. */
export interface StepRule {
  /** Begins with its language. */
  readonly id: string;
  readonly patterns: readonly PatternText[];
  /** It says nothing about a sentence in which one of these is found. */
  readonly unless?: readonly PatternText[];
  readonly hears: readonly string[];
  readonly mustNotHear: readonly string[];
}
