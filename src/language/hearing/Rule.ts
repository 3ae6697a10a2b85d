import type { Because, SignalKind } from '#domain/signal/Signal.ts';
import type { PatternText } from './Pattern.ts';

/** A phrase that gives a signal away. Data: anyone can add one, the tests read its examples. */
export interface HearRule {
  readonly id: string;
  readonly kind: SignalKind;
  readonly because: Because;
  /** 0 to 1: the share of sentences with this phrase in which a person would agree. */
  readonly confidence: number;
  readonly patterns: readonly PatternText[];
  /** The rule is silent in sentences where one of these is found. */
  readonly unless?: readonly PatternText[];
  /** What is asked stands after the phrase, before it, or is the whole sentence. `_` in the pattern goes first. */
  readonly what: 'after' | 'before' | 'sentence';
  readonly hears: readonly string[];
  readonly mustNotHear: readonly string[];
}

/**
 * A phrase that makes signals of some kinds in the same sentence less (or more) believable: politeness, doubt,
 * "works now". It says nothing by itself.
 */
export interface WeighRule {
  readonly id: string;
  readonly weighs: readonly SignalKind[];
  /** Added to the log-odds of the confidence; -4 silences nearly everything. */
  readonly by: number;
  readonly patterns: readonly PatternText[];
  readonly unless?: readonly PatternText[];
  readonly applies: readonly string[];
  readonly mustNotApply: readonly string[];
}

/** What an agent's answer says about the question before it. */
export interface AnswerRule {
  readonly id: string;
  readonly says: 'notPossible' | 'howTo' | 'willPassOn' | 'fixed';
  readonly patterns: readonly PatternText[];
  readonly unless?: readonly PatternText[];
  readonly applies: readonly string[];
  readonly mustNotApply: readonly string[];
}

/** All phrases of one language. */
export interface RuleBook {
  readonly language: string;
  readonly sets: Readonly<Record<string, readonly PatternText[]>>;
  readonly hear: readonly HearRule[];
  readonly weigh: readonly WeighRule[];
  readonly answers: readonly AnswerRule[];
}
