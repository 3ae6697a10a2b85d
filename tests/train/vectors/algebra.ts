/** A matrix of numbers, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export function matrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** Eigenvectors of a symmetric matrix as columns, largest eigenvalue first (cyclic Jacobi). */
export function eigenvectors(symmetric: Matrix): { readonly vectors: Matrix; readonly values: Float64Array } {
  const n = symmetric.rows;
  const a = Float64Array.from(symmetric.values);
  const v = matrix(n, n).values;
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  const at = (array: Float64Array, i: number, j: number): number => array[i * n + j] ?? 0;
  for (let sweep = 0; sweep < 12; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = at(a, p, q);
        off += apq * apq;
        if (Math.abs(apq) < 1e-14) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * apq);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const [kp, kq] = [at(a, k, p), at(a, k, q)];
          a[k * n + p] = c * kp - s * kq;
          a[k * n + q] = s * kp + c * kq;
        }
        for (let k = 0; k < n; k++) {
          const [pk, qk] = [at(a, p, k), at(a, q, k)];
          a[p * n + k] = c * pk - s * qk;
          a[q * n + k] = s * pk + c * qk;
          const [vp, vq] = [at(v, k, p), at(v, k, q)];
          v[k * n + p] = c * vp - s * vq;
          v[k * n + q] = s * vp + c * vq;
        }
      }
    }
    if (off < 1e-16 * n) break;
  }
  const order = [...Array(n).keys()].sort((i, j) => at(a, j, j) - at(a, i, i));
  const vectors = matrix(n, n);
  order.forEach((from, to) => {
    for (let k = 0; k < n; k++) vectors.values[k * n + to] = at(v, k, from);
  });
  return { vectors, values: Float64Array.from(order, (i) => at(a, i, i)) };
}

/** `a` times the first `columns` columns of `b`. */
export function times(a: Matrix, b: Matrix, columns = b.columns): Matrix {
  const product = matrix(a.rows, columns);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.columns; k++) {
      const value = a.values[i * a.columns + k] ?? 0;
      if (value === 0) continue;
      for (let j = 0; j < columns; j++)
        product.values[i * columns + j] =
          (product.values[i * columns + j] ?? 0) + value * (b.values[k * b.columns + j] ?? 0);
    }
  }
  return product;
}

/** The second moments of rows, each with its weight. */
export function moments(of: Matrix, weights?: Float64Array): Matrix {
  const n = of.columns;
  const sums = matrix(n, n);
  for (let row = 0; row < of.rows; row++) {
    const weight = weights?.[row] ?? 1;
    for (let i = 0; i < n; i++) {
      const value = weight * (of.values[row * n + i] ?? 0);
      for (let j = i; j < n; j++)
        sums.values[i * n + j] = (sums.values[i * n + j] ?? 0) + value * (of.values[row * n + j] ?? 0);
    }
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) sums.values[i * n + j] = sums.values[j * n + i] ?? 0;
  return sums;
}
