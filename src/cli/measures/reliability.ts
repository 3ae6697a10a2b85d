/** Whether what was said with a probability was so. */
export interface Claim {
  readonly probability: number;
  readonly holds: boolean;
}

/** Claims of like probability: what was said on average, and how often it was so. */
export interface Bin {
  readonly said: number;
  readonly was: number;
  readonly count: number;
}

/** Claims in bins of equal size, least probable first: where `said` and `was` agree, probabilities can be trusted. */
export function reliability(claims: readonly Claim[], bins: number): readonly Bin[] {
  const sorted = claims.toSorted((a, b) => a.probability - b.probability);
  return Array.from({ length: Math.min(bins, sorted.length) }, (_, bin) => {
    const count = Math.min(bins, sorted.length);
    const its = sorted.slice(
      Math.floor((bin * sorted.length) / count),
      Math.floor(((bin + 1) * sorted.length) / count),
    );
    return {
      said: its.reduce((sum, { probability }) => sum + probability, 0) / its.length,
      was: its.filter(({ holds }) => holds).length / its.length,
      count: its.length,
    };
  });
}

/** Expected calibration error: the mean distance of what was said and what was, over all bins by their size. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { said, was, count }) => sum + (Math.abs(said - was) * count) / Math.max(1, all),
    0,
  );
}
