import { bootstrap } from './bootstrap.ts';
import type { Measured } from './Measured.ts';

/** The kind that somebody labelled, and the one that was heard. */
export interface KindCase {
  readonly truth: string;
  readonly said: string;
}

/** Precision, recall and F1 of each kind that is labelled or heard; `none` is what is left. */
export function kindMeasures(cases: readonly KindCase[]): readonly Measured[] {
  const kinds = [...new Set(cases.flatMap(({ truth, said }) => [truth, said]))].filter(
    (kind) => kind !== 'none',
  );
  return kinds.sort().flatMap((kind) => {
    const count = cases.filter(({ truth }) => truth === kind).length;
    return (['precision', 'recall', 'f1'] as const).map((measure) => ({
      ...bootstrap(`${kind} ${measure}`, cases, (of) => scoreOf(of, kind)[measure]),
      count,
    }));
  });
}

function scoreOf(
  cases: readonly KindCase[],
  kind: string,
): { precision: number; recall: number; f1: number } {
  let [right, said, there] = [0, 0, 0];
  for (const each of cases) {
    if (each.said === kind) said++;
    if (each.truth === kind) there++;
    if (each.said === kind && each.truth === kind) right++;
  }
  return {
    precision: right / Math.max(1, said),
    recall: right / Math.max(1, there),
    f1: (2 * right) / Math.max(1, said + there),
  };
}
