/** The assignment of rows to columns, one to one, of the largest sum (Kuhn and Munkres, by shortest paths); the sum. */
export function bestAssignment(gains: readonly (readonly number[])[]): number {
  const n = gains.length;
  const cost = (row: number, column: number): number => -(gains[row - 1]?.[column - 1] ?? 0);
  const [u, v] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  const [row, way] = [new Int32Array(n + 1), new Int32Array(n + 1)];
  for (let i = 1; i <= n; i++) {
    row[0] = i;
    let column = 0;
    const least = new Float64Array(n + 1).fill(Infinity);
    const used = new Uint8Array(n + 1);
    do {
      used[column] = 1;
      const at = row[column] ?? 0;
      let [delta, next] = [Infinity, 0];
      for (let j = 1; j <= n; j++) {
        if (used[j] === 1) continue;
        const reduced = cost(at, j) - (u[at] ?? 0) - (v[j] ?? 0);
        if (reduced < (least[j] ?? Infinity)) {
          least[j] = reduced;
          way[j] = column;
        }
        if ((least[j] ?? Infinity) < delta) [delta, next] = [least[j] ?? Infinity, j];
      }
      for (let j = 0; j <= n; j++) {
        if (used[j] === 1) {
          u[row[j] ?? 0] = (u[row[j] ?? 0] ?? 0) + delta;
          v[j] = (v[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      column = next;
    } while ((row[column] ?? 0) !== 0);
    do {
      const before = way[column] ?? 0;
      row[column] = row[before] ?? 0;
      column = before;
    } while (column !== 0);
  }
  let sum = 0;
  for (let j = 1; j <= n; j++) sum -= cost(row[j] ?? 0, j);
  return sum;
}
