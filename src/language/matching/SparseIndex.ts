/** Terms of texts with their weights; cosines of a text to all of them, by the terms that both have. */
export class SparseIndex {
  readonly #postings = new Map<string, { readonly ids: number[]; readonly values: number[] }>();
  readonly #weight: (term: string, having: number) => number;
  readonly #count: number;

  /** `weight` says how telling a term is, from the number of texts that have it. */
  constructor(
    texts: readonly ReadonlyMap<string, number>[],
    weight: (term: string, having: number) => number,
  ) {
    this.#count = texts.length;
    const having = new Map<string, number>();
    for (const terms of texts) for (const term of terms.keys()) having.set(term, (having.get(term) ?? 0) + 1);
    const weights = new Map<string, number>();
    for (const [term, texts] of having) weights.set(term, weight(term, texts));
    this.#weight = (term) => weights.get(term) ?? weight(term, 0);
    for (const [id, terms] of texts.entries()) {
      for (const [term, value] of this.#scaled(terms)) {
        let posting = this.#postings.get(term);
        if (posting === undefined) this.#postings.set(term, (posting = { ids: [], values: [] }));
        posting.ids.push(id);
        posting.values.push(value);
      }
    }
  }

  /** Adds `share` times the cosine of a text to each of the texts. */
  addCosines(terms: ReadonlyMap<string, number>, share: number, into: Float64Array): void {
    for (const [term, value] of this.#scaled(terms)) {
      const posting = this.#postings.get(term);
      if (posting === undefined) continue;
      const { ids, values } = posting;
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] ?? 0;
        into[id] = (into[id] ?? 0) + share * value * (values[at] ?? 0);
      }
    }
  }

  get count(): number {
    return this.#count;
  }

  #scaled(terms: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
    const scaled: [string, number][] = [];
    let squares = 0;
    for (const [term, count] of terms) {
      const value = Math.log1p(count) * this.#weight(term, 0);
      if (value <= 0) continue;
      scaled.push([term, value]);
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (const pair of scaled) pair[1] /= length;
    return scaled;
  }
}
