/** One number. `goal` and `holds` are `null` where no issue sets a goal for it, or the sample is too small to say. */
export interface EvalRow {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number | null;
  readonly better: 'lower' | 'higher';
  readonly holds: boolean | null;
  readonly runs: number;
  readonly min: number;
  readonly max: number;
  readonly against: string | null;
}

/** Rows that are measured together. */
export interface Evaluation {
  readonly ids: readonly string[];
  readonly needsData: boolean;
  readonly run: () => Promise<readonly EvalRow[]>;
}

/** A row of one run. */
export function row(
  id: string,
  value: number,
  what: string,
  {
    goal = null,
    better = 'higher',
    unit = '',
  }: { goal?: number | null; better?: EvalRow['better']; unit?: string } = {},
): EvalRow {
  const rounded = Math.round(value * 1000) / 1000;
  const holds = goal === null ? null : better === 'higher' ? rounded >= goal : rounded <= goal;
  return {
    id,
    what,
    value: rounded,
    unit,
    goal,
    better,
    holds,
    runs: 1,
    min: rounded,
    max: rounded,
    against: null,
  };
}
