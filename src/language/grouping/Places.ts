/** Points, one a text, row after row. Those of texts have length 1 or little more, those of groups are means and shorter. */
export interface Places {
  readonly count: number;
  readonly dimensions: number;
  readonly values: Float32Array;
}

/** The product of two rows; for texts their cosine, for means the mean of all cosines between two groups. */
export function alike(a: Places, row: number, b: Places, other: number): number {
  const { dimensions } = a;
  let [from, to] = [row * dimensions, other * dimensions];
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += (a.values[from++] ?? 0) * (b.values[to++] ?? 0);
  return sum;
}

/**
 * The products of a row (at even places) and the next (behind each) with the first `count` rows of others, each as `alike`
 * gives it: two by four at a time, since they do not wait for one another. The last row is its own next.
 */
export function alikeAll(a: Places, row: number, b: Places, count: number, into: Float64Array): void {
  const { dimensions, values } = a;
  const others = b.values;
  const from = row * dimensions;
  const after = Math.min(row + 1, a.count - 1) * dimensions;
  const placeOf = (other: number): number => Math.min(other, count - 1) * dimensions;
  for (let other = 0; other < count; other += 4) {
    const [first, second] = [placeOf(other), placeOf(other + 1)];
    const [third, fourth] = [placeOf(other + 2), placeOf(other + 3)];
    let [one, two, three, four] = [0, 0, 0, 0];
    let [five, six, seven, eight] = [0, 0, 0, 0];
    for (let d = 0; d < dimensions; d++) {
      const value = values[from + d] ?? 0;
      const its = values[after + d] ?? 0;
      let by = others[first + d] ?? 0;
      one += value * by;
      two += its * by;
      by = others[second + d] ?? 0;
      three += value * by;
      four += its * by;
      by = others[third + d] ?? 0;
      five += value * by;
      six += its * by;
      by = others[fourth + d] ?? 0;
      seven += value * by;
      eight += its * by;
    }
    into.set([one, two, three, four, five, six, seven, eight].slice(0, 2 * (count - other)), 2 * other);
  }
}

/** The means of groups; `of` says which group each text is in, below 0 for none. */
export function meansOf(places: Places, of: Int32Array, groups: number): Places {
  const { count, dimensions } = places;
  const values = new Float32Array(groups * dimensions);
  const sizes = new Int32Array(groups);
  for (let text = 0; text < count; text++) {
    const group = of[text] ?? -1;
    if (group < 0) continue;
    sizes[group] = (sizes[group] ?? 0) + 1;
    for (let d = 0; d < dimensions; d++)
      values[group * dimensions + d] =
        (values[group * dimensions + d] ?? 0) + (places.values[text * dimensions + d] ?? 0);
  }
  for (let group = 0; group < groups; group++)
    for (let d = 0; d < dimensions; d++)
      values[group * dimensions + d] = (values[group * dimensions + d] ?? 0) / Math.max(1, sizes[group] ?? 0);
  return { count: groups, dimensions, values };
}

/** The rows of some of the places. */
export function rowsOf(places: Places, rows: ArrayLike<number>): Places {
  const { dimensions } = places;
  const values = new Float32Array(rows.length * dimensions);
  for (let at = 0; at < rows.length; at++) {
    const from = (rows[at] ?? 0) * dimensions;
    values.set(places.values.subarray(from, from + dimensions), at * dimensions);
  }
  return { count: rows.length, dimensions, values };
}
