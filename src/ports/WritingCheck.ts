/**
 * What stands in the way of a text:
 * - `hedge`: the writer makes their own case smaller ("just a thought", a statement that ends as a question).
 * - `vagueQuantity`: people, tickets, money or time without a number ("a lot of customers").
 * - `promise`: something that nobody may promise here, or an outcome that is called certain.
 */
export type WritingKind = 'hedge' | 'vagueQuantity' | 'promise';

/** Why a phrase was found, for a sentence on the screen. */
export type WritingReason =
  | 'softens'
  | 'opinion'
  | 'apology'
  | 'permission'
  | 'small'
  | 'weakAsk'
  | 'asQuestion'
  | 'howMany'
  | 'howOften'
  | 'howMuch'
  | 'certain'
  | 'toldCustomer'
  | 'willCome'
  | 'assurance';

/** A phrase that a writer may want to change. Nothing is changed without them. */
export interface WritingFinding {
  readonly kind: WritingKind;
  readonly because: WritingReason;
  readonly ruleId: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What could stand there instead; empty to leave it out, `null` where only the writer knows. */
  readonly instead: string | null;
}

/** What was found in a text; `notChecked` where its language has no rules, which never means that it is fine. */
export type WritingVerdict =
  { readonly is: 'checked'; readonly findings: readonly WritingFinding[] } | { readonly is: 'notChecked' };

/** A pitch is read for hedges, vague quantities and promises; a reply to a customer for promises about the product. */
export type WritingFor = 'pitch' | 'reply';

/** Reads what people write here. Pure: the same text gives the same answer, and nothing leaves the machine. */
export interface WritingCheck {
  /** `language`: BCP 47 of the text. Findings come in the order of the text and do not overlap within a kind. */
  readonly check: (text: string, language: string, purpose: WritingFor) => WritingVerdict;
}
