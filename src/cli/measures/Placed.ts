/** Of each text, the group that it is in by right, and the one that it was put into. */
export interface Placed {
  readonly truth: string;
  readonly found: string;
}

/**
 * B³ (Bagga and Baldwin 1998): for each text the share of its found group that is of its true one, and of its true
 * group that is in its found one; the means over all texts, and their harmonic mean.
 */
export function bCubed(placed: readonly Placed[]): { precision: number; recall: number; f1: number } {
  const [truth, found, both] = [
    countsOf(placed, 'truth'),
    countsOf(placed, 'found'),
    countsOf(placed, 'both'),
  ];
  let [precision, recall] = [0, 0];
  for (const each of placed) {
    const together = both.get(keyOf(each)) ?? 0;
    precision += together / (found.get(each.found) ?? 1) / placed.length;
    recall += together / (truth.get(each.truth) ?? 1) / placed.length;
  }
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Mutual information of true and found groups, divided by the mean of their entropies: 0 to 1. */
export function sharedInformation(placed: readonly Placed[]): number {
  const [truth, found, both] = [
    countsOf(placed, 'truth'),
    countsOf(placed, 'found'),
    countsOf(placed, 'both'),
  ];
  const entropy = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce(
      (sum, count) => sum - (count / placed.length) * Math.log(count / placed.length),
      0,
    );
  const mean = (entropy(truth) + entropy(found)) / 2;
  const shared = entropy(truth) + entropy(found) - entropy(both);
  return mean === 0 ? 1 : shared / mean;
}

function countsOf(placed: readonly Placed[], by: 'truth' | 'found' | 'both'): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of placed) {
    const key = by === 'both' ? keyOf(each) : each[by];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf({ truth, found }: Placed): string {
  return `${truth.length} ${truth} ${found}`;
}
