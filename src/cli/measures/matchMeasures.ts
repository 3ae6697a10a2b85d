import { bootstrap } from './bootstrap.ts';
import type { Measured } from './Measured.ts';

/** The theme that somebody labelled (`null`: none of them), and what was answered. */
export interface MatchCase {
  readonly truth: string | null;
  readonly ranked: readonly string[];
  readonly none: number;
}

/** How often the labelled theme is first, and among the first three; how well `none` tells texts of no theme apart. */
export function matchMeasures(cases: readonly MatchCase[]): readonly Measured[] {
  const within = cases.filter(({ truth }) => truth !== null);
  const among = (first: number) => (of: readonly MatchCase[]) =>
    of.filter(({ truth, ranked }) => truth !== null && ranked.slice(0, first).includes(truth)).length /
    Math.max(1, of.length);
  const measures = [bootstrap('match top1', within, among(1)), bootstrap('match top3', within, among(3))];
  return within.length === cases.length
    ? measures
    : [
        ...measures,
        bootstrap('none auroc', cases, (of) =>
          areaUnderCurve(of.map(({ truth, none }) => ({ score: none, is: truth === null }))),
        ),
      ];
}

/** The chance that one of those that are so has a higher score than one of the others (equal ones count half). */
export function areaUnderCurve(of: readonly { readonly score: number; readonly is: boolean }[]): number {
  const sorted = of.toSorted((a, b) => a.score - b.score);
  let [ranks, positives] = [0, 0];
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    for (let at = from; at < to; at++) {
      if (sorted[at]?.is !== true) continue;
      positives++;
      ranks += (from + 1 + to) / 2;
    }
    from = to;
  }
  const others = sorted.length - positives;
  return positives === 0 || others === 0
    ? 0.5
    : (ranks - (positives * (positives + 1)) / 2) / (positives * others);
}
