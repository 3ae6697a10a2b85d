/**
 * What grouping knows of texts, read once however often they are placed: in flat arrays, so that many weigh little, and
 * can be handed to another thread as they are.
 */
export interface TextTerms {
  /** Where the terms of each text begin, and where those of the last end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /**
   * The words of each text as a book numbers them, its runs of characters, and behind them what it asks for in the words
   * of any product: -1 for the first of `commonAsks`, -2 for the second.
   */
  readonly terms: Int32Array<ArrayBuffer>;
  /** How often each stands there (255 at most). */
  readonly counts: Uint8Array<ArrayBuffer>;
  /** What each text means, row after row. */
  readonly meanings: Float32Array<ArrayBuffer>;
  /** The share of everyday texts that have a term; below 0 of a run of characters. */
  readonly everyday: Float64Array<ArrayBuffer>;
}

/** What a text asks for in the words of any product, as numbers below 0. */
export function asksOf({ starts, terms }: TextTerms, text: number): Int32Array {
  const end = starts[text + 1] ?? 0;
  let from = end;
  while (from > (starts[text] ?? 0) && (terms[from - 1] ?? 0) < 0) from--;
  return terms.subarray(from, end);
}
