const EVEN_SHARE = 1e-3;

/**
 * How much a word says of what a text is about, from its share of all words written: 0 to 1, the rare near 1
 * (smooth inverse frequency; Arora, Liang, Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017).
 */
export function shareWeight(share: number): number {
  return EVEN_SHARE / (EVEN_SHARE + share);
}
