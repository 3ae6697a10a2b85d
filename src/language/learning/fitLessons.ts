import { fromOdds } from '../hearing/odds.ts';

/** A lesson for one kind: what is known without it is an offset. */
export interface FitRow {
  readonly traits: ReadonlyMap<string, number>;
  readonly odds: number;
  readonly truth: boolean;
  readonly weight: number;
}

const PASSES = 25;
/** A weight that moves less than this is where it belongs. */
const CLOSE_ENOUGH = 0.001;
/** A curve that is flatter than this would make steps too long. */
const LEAST_CURVE = 0.02;

/**
 * Logistic regression on top of known log-odds, with L2 (`strength` is its C), by Newton's steps one weight at a time in
 * the order of their names: the same rows give the same weights, in whatever order.
 */
export async function fitLessons(
  rows: readonly FitRow[],
  strength: number,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  const columns = columnsOf(rows);
  const weights = new Float64Array(columns.length);
  const odds = Float64Array.from(rows, (row) => row.odds);
  for (let pass = 0; pass < PASSES; pass++) {
    let furthest = 0;
    for (const [at, { rows: its, values }] of columns.entries()) {
      const here = weights[at] ?? 0;
      let slope = here / strength;
      let curve = 1 / strength;
      for (const [i, row] of its.entries()) {
        const { truth, weight } = rows[row] ?? NO_ROW;
        const value = values[i] ?? 0;
        const said = fromOdds(odds[row] ?? 0);
        slope += weight * (said - (truth ? 1 : 0)) * value;
        curve += weight * value * value * Math.max(said * (1 - said), LEAST_CURVE);
      }
      const step = -slope / curve;
      weights[at] = here + step;
      furthest = Math.max(furthest, Math.abs(step));
      for (const [i, row] of its.entries()) odds[row] = (odds[row] ?? 0) + step * (values[i] ?? 0);
    }
    await pause();
    if (furthest < CLOSE_ENOUGH) break;
  }
  return new Map(columns.map(({ name }, at) => [name, weights[at] ?? 0]));
}

const NO_ROW = { truth: false, weight: 0 };

interface Column {
  readonly name: string;
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

function columnsOf(rows: readonly FitRow[]): readonly Column[] {
  const columns = new Map<string, { name: string; rows: number[]; values: number[] }>();
  for (const [row, { traits }] of rows.entries())
    for (const [name, value] of traits) {
      const column = columns.get(name) ?? { name, rows: [], values: [] };
      columns.set(name, column);
      column.rows.push(row);
      column.values.push(value);
    }
  return [...columns.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
