/**
 * The lower factor of a symmetric matrix (Cholesky), row after row, in place; what stands above the diagonal is not read.
 *
 * @param rootOf what stands on the diagonal, from what is left of its square
 */
export function cholesky(matrix: Float64Array, size: number, rootOf: (left: number) => number): void {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let sum = matrix[row + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (matrix[row + k] ?? 0) * (matrix[other + k] ?? 0);
      matrix[row + j] = i === j ? rootOf(sum) : sum / (matrix[other + j] ?? 1);
    }
  }
}
