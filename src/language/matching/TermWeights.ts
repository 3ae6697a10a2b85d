/** How telling each term is, learnt from a collection: rare terms tell more. */
export class TermWeights {
  readonly #documents: number;
  readonly #having = new Map<string, number>();

  /** Each document is the set of its terms. */
  constructor(documents: readonly Iterable<string>[]) {
    this.#documents = documents.length;
    for (const document of documents) {
      for (const term of new Set(document)) this.#having.set(term, (this.#having.get(term) ?? 0) + 1);
    }
  }

  /** Inverse document frequency, never 0; a term that was never seen weighs as one seen once. */
  of(term: string): number {
    return Math.log(1 + (this.#documents + 1) / ((this.#having.get(term) ?? 0) + 0.7));
  }

  /** Sublinear counts times weight, scaled to length 1. */
  weigh(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    const weighed = new Map<string, number>();
    let squares = 0;
    for (const [term, count] of counts) {
      if (count <= 0) continue;
      const value = Math.log1p(count) * this.of(term);
      weighed.set(term, value);
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    if (length > 0) for (const [term, value] of weighed) weighed.set(term, value / length);
    return weighed;
  }
}

/** The cosine of two vectors of length 1. */
export function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}
