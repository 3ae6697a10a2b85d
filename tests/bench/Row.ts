/** One number, in the shape that every measure of the project has. */
export interface Row {
  readonly id: string;
  readonly what: string;
  /** Median of the runs. */
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  readonly better: 'lower' | 'higher';
  readonly holds: boolean;
  readonly runs: number;
  readonly min: number;
  readonly max: number;
  /** The peer or bound measured in the same run, where the value is a ratio. */
  readonly against: string | null;
}

/** What a row says besides its numbers. The goal is the issue's. */
export type RowHead = Pick<Row, 'id' | 'what' | 'unit' | 'goal' | 'better'> & Partial<Pick<Row, 'against'>>;

/** A row from the values of its runs. */
export function rowOf(head: RowHead, values: readonly number[]): Row {
  const sorted = values.map(rounded).sort((a, b) => a - b);
  const [min = NaN, max = NaN, value = NaN] = [
    sorted[0],
    sorted.at(-1),
    sorted[Math.floor((sorted.length - 1) / 2)],
  ];
  const holds = head.better === 'lower' ? value <= head.goal : value >= head.goal;
  return { against: null, ...head, value, holds, runs: values.length, min, max };
}

function rounded(value: number): number {
  return Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10;
}
