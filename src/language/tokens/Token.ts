/** One word or mark of cleaned text, as the rules see it. */
export interface Token {
  /** Lower case, contractions written out ("n't" is `not`). */
  readonly word: string;
  /** The dictionary form where the language has one, else the word. */
  readonly lemma: string;
  /** Part of speech in the universal tag set; empty where it is not known. */
  readonly pos: string;
  /** Where it stands in the cleaned text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A sentence of cleaned text and its tokens (white space is none). */
export interface TokenSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}
