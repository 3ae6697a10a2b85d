import { cholesky } from '../matching/cholesky.ts';
import { filledUp, type SparseRows, timesMatrix, turned } from './SparseRows.ts';

/** More directions than are wanted, so that the wanted ones come out well; cut off at the end of no round. */
const ROUNDS = 3;

/** Once is enough where the least of the directions is not smaller than so beside the largest, as squares. */
const ACCURATE = 1e-5;

/**
 * The directions in which texts differ most (latent semantic analysis), one row a term: the row space of the texts by
 * randomized subspace iteration (Halko, Martinsson, Tropp 2011), from a fixed beginning, so that it always comes out
 * the same.
 */
export async function latentBasis(
  rows: SparseRows,
  width: number,
  rank: number,
  pause: () => Promise<void>,
): Promise<Float32Array> {
  let state = 1;
  const right = new Float32Array(filledUp(width) * rank);
  for (let at = 0; at < width * rank; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    right[at] = state / 4294967296 - 0.5;
  }
  const left = new Float32Array(filledUp(rows.starts.length - 1) * rank);
  const columns = turned(rows, width);
  for (let round = 0; round < ROUNDS; round++) {
    await pause();
    timesMatrix(rows, right, rank, left, rank);
    await pause();
    orthonormalise(left, rank);
    await pause();
    timesMatrix(columns, left, rank, right, rank);
  }
  orthonormalise(right, rank);
  return right;
}

/**
 * Columns of length 1 and at right angles, by Cholesky's factor of their products, twice where that is inaccurate; in
 * place. A direction that is the others' sum is left out by a large divisor. The count of rows is a multiple of four.
 */
function orthonormalise(a: Float32Array, columns: number): void {
  for (let twice = 0; twice < 2; twice++) {
    const factor = productsOf(a, columns);
    let [largest, least] = [1e-300, Infinity];
    for (let i = 0; i < columns; i++) largest = Math.max(largest, factor[i * columns + i] ?? 0);
    cholesky(factor, columns, (left) => {
      least = Math.min(least, left);
      return left > largest * 1e-12 ? Math.sqrt(left) : Math.sqrt(largest) * 1e6;
    });
    for (let first = 0; first < a.length; first += 4 * columns) solveFour(a, first, factor, columns);
    if (least > largest * ACCURATE) return;
  }
}

/** Four rows at a time, since they do not wait for one another; each comes out as it would alone. */
function solveFour(a: Float32Array, first: number, factor: Float64Array, columns: number): void {
  const [second, third, fourth] = [first + columns, first + 2 * columns, first + 3 * columns];
  for (let j = 0; j < columns; j++) {
    const line = j * columns;
    let one = a[first + j] ?? 0;
    let two = a[second + j] ?? 0;
    let three = a[third + j] ?? 0;
    let four = a[fourth + j] ?? 0;
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
function productsOf(a: Float32Array, columns: number): Float64Array {
  const products = new Float64Array(columns * columns);
  for (let first = 0; first < a.length; first += 4 * columns) {
    const [second, third, fourth] = [first + columns, first + 2 * columns, first + 3 * columns];
    for (let i = 0; i < columns; i++) {
      const one = a[first + i] ?? 0;
      const two = a[second + i] ?? 0;
      const three = a[third + i] ?? 0;
      const four = a[fourth + i] ?? 0;
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
  return products;
}
