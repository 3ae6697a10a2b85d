import type { WritingKind, WritingReason } from '#ports/WritingCheck.ts';
import type { PatternText } from '../hearing/Pattern.ts';

/** A phrase rule about what people write, as data. Every rule has sentences that it must hear and some that it must not. */
export interface WritingRule {
  readonly id: string;
  readonly kind: WritingKind;
  readonly because: WritingReason;
  readonly patterns: readonly PatternText[];
  /** It says nothing about a sentence in which one of these is found. */
  readonly unless?: readonly PatternText[];
  /** It says nothing about a clause (between commas and the like) in which one of these is found. */
  readonly unlessBeside?: readonly PatternText[];
  /** A number right behind it ("many (37 of 52)") says what it leaves open: then it is none. */
  readonly saidByNumber?: boolean;
  /** It is about sentences that end with a question mark; the mark belongs to what it finds at the end. */
  readonly asks?: boolean;
  /** It says nothing where another rule found something of its kind in the sentence. */
  readonly onlyAlone?: boolean;
  /** What could stand there instead; empty to leave it out, `null` where only the writer knows. */
  readonly instead: string | null;
  readonly hears: readonly string[];
  readonly mustNotHear: readonly string[];
}
