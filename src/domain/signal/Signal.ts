import type { Sentence, Span } from '../sentence/Sentence.ts';

/**
 * What a customer's sentence does to the product: asks for something, reports it broken, praises, or asks how it is
 * used (what many ask is missing in the documentation).
 */
export type SignalKind = 'request' | 'bug' | 'praise' | 'question';

/**
 * Why a sentence was heard, in a word that every language has a text for (`why.<because>` in `translations/`).
 * One reason stands for many rules.
 */
export type Because =
  | 'asksForAWay'
  | 'wishes'
  | 'missing'
  | 'comparesWithOthers'
  | 'worksAround'
  | 'suggests'
  | 'broken'
  | 'errorShown'
  | 'usedToWork'
  | 'slow'
  | 'lost'
  | 'wrongResult'
  | 'praisesProduct'
  | 'praisesPerson'
  | 'asksHow'
  | 'soundsLike'
  | 'byHand';

/** Evidence in one sentence that the customer talks about the product. */
export interface Signal {
  readonly kind: SignalKind;
  readonly sentence: Sentence;
  /** The words that gave it away, inside the sentence's span. */
  readonly cue: Span;
  /** 0 to 1: how sure the engine is that a person would agree. */
  readonly confidence: number;
  readonly because: Because;
  /** The rule behind it, for "tell us it's wrong" and for tests; `hand` where a person chose the sentence. */
  readonly ruleId: string;
}
