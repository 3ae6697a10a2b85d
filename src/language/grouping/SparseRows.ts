/**
 * Texts as the terms that they have, and what each counts. Each begins at `starts`, a multiple of eight, and is filled up
 * with terms that count nothing, so that eight can be worked on at a time; the last of `starts` is where they end.
 */
export interface SparseRows {
  readonly starts: Uint32Array;
  readonly terms: Int32Array;
  readonly values: Float32Array;
}

/** The next multiple of eight. */
export const filledUp = (length: number): number => (length + 7) & -8;

/** The terms as rows, with the texts that have them. */
export function turned({ starts, terms, values }: SparseRows, width: number): SparseRows {
  const its = new Uint32Array(width + 1);
  for (const term of terms) its[term + 1] = (its[term + 1] ?? 0) + 1;
  for (let term = 0; term < width; term++) its[term + 1] = (its[term] ?? 0) + filledUp(its[term + 1] ?? 0);
  const next = its.slice();
  const texts = new Int32Array(its[width] ?? 0);
  const counting = new Float32Array(texts.length);
  for (let text = 0; text < starts.length - 1; text++)
    for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at++) {
      const term = terms[at] ?? 0;
      const to = next[term] ?? 0;
      next[term] = to + 1;
      texts[to] = text;
      counting[to] = values[at] ?? 0;
    }
  return { starts: its, terms: texts, values: counting };
}

/**
 * Each row times a matrix of `columns` columns that has a row for each term, into rows that begin `apart` from one
 * another.
 */
export function timesMatrix(
  { starts, terms, values }: SparseRows,
  matrix: Float32Array,
  columns: number,
  into: Float32Array,
  apart: number,
): void {
  const sum = new Float64Array(columns);
  for (let row = 0; row < starts.length - 1; row++) {
    sum.fill(0);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 8) {
      const a = (terms[at] ?? 0) * columns;
      const b = (terms[at + 1] ?? 0) * columns;
      const c = (terms[at + 2] ?? 0) * columns;
      const d = (terms[at + 3] ?? 0) * columns;
      const e = (terms[at + 4] ?? 0) * columns;
      const f = (terms[at + 5] ?? 0) * columns;
      const g = (terms[at + 6] ?? 0) * columns;
      const h = (terms[at + 7] ?? 0) * columns;
      const byA = values[at] ?? 0;
      const byB = values[at + 1] ?? 0;
      const byC = values[at + 2] ?? 0;
      const byD = values[at + 3] ?? 0;
      const byE = values[at + 4] ?? 0;
      const byF = values[at + 5] ?? 0;
      const byG = values[at + 6] ?? 0;
      const byH = values[at + 7] ?? 0;
      for (let column = 0; column < columns; column++)
        sum[column] =
          (sum[column] ?? 0) +
          byA * (matrix[a + column] ?? 0) +
          byB * (matrix[b + column] ?? 0) +
          byC * (matrix[c + column] ?? 0) +
          byD * (matrix[d + column] ?? 0) +
          byE * (matrix[e + column] ?? 0) +
          byF * (matrix[f + column] ?? 0) +
          byG * (matrix[g + column] ?? 0) +
          byH * (matrix[h + column] ?? 0);
    }
    into.set(sum, row * apart);
  }
}
