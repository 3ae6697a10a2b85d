/** A text as the terms that it has, and what each counts. */
export interface SparseRow {
  readonly terms: Int32Array;
  readonly values: Float32Array;
}

/** More directions than are wanted, so that the wanted ones come out well; cut off at the end of no round. */
const ROUNDS = 3;

/**
 * The directions in which texts differ most (latent semantic analysis), one row a term: the row space of the texts by
 * randomized subspace iteration (Halko, Martinsson, Tropp 2011), from a fixed beginning, so that it always comes out
 * the same.
 */
export async function latentBasis(
  rows: readonly SparseRow[],
  width: number,
  rank: number,
  pause: () => Promise<void>,
): Promise<Float32Array> {
  let state = 1;
  let right = Float32Array.from({ length: width * rank }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296 - 0.5;
  });
  for (let round = 0; round < ROUNDS; round++) {
    const left = new Float32Array(rows.length * rank);
    await forEachTerm(rows, pause, (row, term, value) => {
      const [to, from] = [row * rank, term * rank];
      for (let d = 0; d < rank; d++) left[to + d] = (left[to + d] ?? 0) + value * (right[from + d] ?? 0);
    });
    orthonormalise(left, rows.length, rank);
    const next = new Float32Array(width * rank);
    await forEachTerm(rows, pause, (row, term, value) => {
      const [from, to] = [row * rank, term * rank];
      for (let d = 0; d < rank; d++) next[to + d] = (next[to + d] ?? 0) + value * (left[from + d] ?? 0);
    });
    right = next;
    await pause();
  }
  orthonormalise(right, width, rank);
  return right;
}

async function forEachTerm(
  rows: readonly SparseRow[],
  pause: () => Promise<void>,
  work: (row: number, term: number, value: number) => void,
): Promise<void> {
  for (const [row, { terms, values }] of rows.entries()) {
    if (row % 500 === 0) await pause();
    for (let at = 0; at < terms.length; at++) work(row, terms[at] ?? 0, values[at] ?? 0);
  }
}

/** Columns of length 1 and at right angles, by Cholesky's factor of their products, twice for accuracy; in place. */
function orthonormalise(a: Float32Array, rows: number, columns: number): void {
  for (let twice = 0; twice < 2; twice++) {
    const factor = cholesky(productsOf(a, rows, columns), columns);
    let row = 0;
    for (; row + 4 <= rows; row += 4) solveFour(a, row * columns, factor, columns);
    for (; row < rows; row++) {
      const at = row * columns;
      for (let j = 0; j < columns; j++) {
        let sum = a[at + j] ?? 0;
        for (let k = 0; k < j; k++) sum -= (a[at + k] ?? 0) * (factor[j * columns + k] ?? 0);
        a[at + j] = sum / (factor[j * columns + j] ?? 1);
      }
    }
  }
}

/** Four rows at a time, since they do not wait for one another; each comes out as it would alone. */
function solveFour(a: Float32Array, first: number, factor: Float64Array, columns: number): void {
  const [second, third, fourth] = [first + columns, first + 2 * columns, first + 3 * columns];
  for (let j = 0; j < columns; j++) {
    const line = j * columns;
    let [one, two] = [a[first + j] ?? 0, a[second + j] ?? 0];
    let [three, four] = [a[third + j] ?? 0, a[fourth + j] ?? 0];
    for (let k = 0; k < j; k++) {
      const by = factor[line + k] ?? 0;
      one -= (a[first + k] ?? 0) * by;
      two -= (a[second + k] ?? 0) * by;
      three -= (a[third + k] ?? 0) * by;
      four -= (a[fourth + k] ?? 0) * by;
    }
    const divisor = factor[line + j] ?? 1;
    a[first + j] = one / divisor;
    a[second + j] = two / divisor;
    a[third + j] = three / divisor;
    a[fourth + j] = four / divisor;
  }
}

/** Four rows at a time, added in their order. */
function productsOf(a: Float32Array, rows: number, columns: number): Float64Array {
  const products = new Float64Array(columns * columns);
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const first = row * columns;
    const [second, third, fourth] = [first + columns, first + 2 * columns, first + 3 * columns];
    for (let i = 0; i < columns; i++) {
      const [one, two] = [a[first + i] ?? 0, a[second + i] ?? 0];
      const [three, four] = [a[third + i] ?? 0, a[fourth + i] ?? 0];
      const line = i * columns;
      for (let j = 0; j <= i; j++)
        products[line + j] =
          (products[line + j] ?? 0) +
          one * (a[first + j] ?? 0) +
          two * (a[second + j] ?? 0) +
          three * (a[third + j] ?? 0) +
          four * (a[fourth + j] ?? 0);
    }
  }
  for (; row < rows; row++) {
    const at = row * columns;
    for (let i = 0; i < columns; i++) {
      const value = a[at + i] ?? 0;
      for (let j = 0; j <= i; j++)
        products[i * columns + j] = (products[i * columns + j] ?? 0) + value * (a[at + j] ?? 0);
    }
  }
  return products;
}

/** The lower factor; a direction that is the others' sum is left out by a large divisor. */
function cholesky(products: Float64Array, n: number): Float64Array {
  const factor = products;
  const largest = Math.max(...Array.from({ length: n }, (_, i) => products[i * n + i] ?? 0), 1e-300);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = factor[i * n + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (factor[i * n + k] ?? 0) * (factor[j * n + k] ?? 0);
      if (i !== j) factor[i * n + j] = sum / (factor[j * n + j] ?? 1);
      else factor[i * n + j] = sum > largest * 1e-12 ? Math.sqrt(sum) : Math.sqrt(largest) * 1e6;
    }
  }
  return factor;
}
