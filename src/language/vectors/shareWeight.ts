const EVEN_SHARE = 1e-3;

/**
 * How much a word says of what a text is about, from its share of all words written: 0 to 1, the rare near 1
 * (smooth inverse frequency; Arora, Liang, Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017).
 */
export function shareWeight(share: number): number {
  return EVEN_SHARE / (EVEN_SHARE + share);
}

/** A word of this share, and any rarer one, matters as little as one that hardly any text holds. */
const RARE_SHARE = 2e-5;

/**
 * How long a step is that a word's vector is told in, from its share of all words written: 1 for the rare, shorter for
 * words that many texts hold and that weigh something there, since an error of theirs is in many sums. By the rate at
 * which bits are best spent (reverse water-filling) it would be the root of that; chosen on sentences of our own.
 */
export function shareStep(share: number): number {
  return (1 + (share * shareWeight(share) ** 2) / RARE_SHARE) ** -0.7;
}
