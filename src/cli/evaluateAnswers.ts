import { bootstrap } from './measures/bootstrap.ts';
import { bCubed, type Placed, sharedInformation } from './measures/Placed.ts';
import { kindMeasures } from './measures/kindMeasures.ts';
import { matchMeasures } from './measures/matchMeasures.ts';
import type { Measured } from './measures/Measured.ts';
import { type Bin, type Claim, reliability } from './measures/reliability.ts';
import type { Answer, Label } from './readLabels.ts';

const BINS = 10;

/** Something that was answered wrongly, the surest first. */
export interface WorstError {
  readonly id: string;
  readonly text: string;
  readonly truth: string;
  readonly said: string;
  readonly probability: number;
}

/** What was measured, on how many labelled texts an answer was missing, and the worst errors. */
export interface Evaluation {
  readonly measures: readonly Measured[];
  readonly reliability: Readonly<Record<'kind' | 'match', readonly Bin[]>>;
  readonly errors: readonly WorstError[];
  readonly unanswered: number;
}

/** Holds answers against labels. A label that its command did not answer counts as answered with nothing. */
export function evaluateAnswers(labels: ReadonlyMap<string, Label>, answers: readonly Answer[]): Evaluation {
  const heard = new Map(answers.flatMap((each) => ('heard' in each ? [[each.id, each] as const] : [])));
  const matched = new Map(answers.flatMap((each) => ('ranked' in each ? [[each.id, each] as const] : [])));
  const placed = new Map(
    answers.flatMap((each) => ('group' in each ? [[each.id, each.group] as const] : [])),
  );
  const all = [...labels.values()];
  const errors: WorstError[] = [];
  const claims: Record<'kind' | 'match', Claim[]> = { kind: [], match: [] };
  const missing = new Set<string>();
  const wrong = (label: Label, truth: string, said: string, probability: number): void => {
    errors.push({ id: label.id, text: label.text, truth, said, probability });
  };

  const kinds = (heard.size === 0 ? [] : all).flatMap((label) => {
    if (label.kind === undefined) return [];
    const answer = heard.get(label.id);
    if (answer === undefined) missing.add(label.id);
    const said = answer?.kind ?? 'none';
    const probability = answer?.probability ?? 1;
    claims.kind.push({ probability, holds: said === label.kind });
    if (said !== label.kind) wrong(label, label.kind, said, probability);
    return [{ truth: label.kind as string, said }];
  });
  const matches = (matched.size === 0 ? [] : all).flatMap((label) => {
    if (label.theme === undefined) return [];
    const answer = matched.get(label.id);
    if (answer === undefined) missing.add(label.id);
    const [best] = answer?.ranked ?? [];
    const none = answer?.none ?? 1;
    if (best !== undefined) claims.match.push({ probability: best.score, holds: best.theme === label.theme });
    const said = best === undefined || none > best.score ? null : best.theme;
    if (said !== label.theme)
      wrong(label, label.theme ?? 'none', said ?? 'none', said === null ? none : (best?.score ?? 0));
    return [{ truth: label.theme, ranked: answer?.ranked.map(({ theme }) => theme) ?? [], none }];
  });
  const groups = (placed.size === 0 ? [] : all).flatMap((label): Placed[] => {
    if (label.group === undefined) return [];
    if (!placed.has(label.id)) missing.add(label.id);
    const group = placed.get(label.id) ?? null;
    return [{ truth: label.group, found: group === null ? `alone ${label.id}` : `in ${group}` }];
  });
  return {
    measures: [
      ...(kinds.length === 0 ? [] : kindMeasures(kinds)),
      ...(matches.length === 0 ? [] : matchMeasures(matches)),
      ...(groups.length === 0 ? [] : groupMeasures(groups)),
    ],
    reliability: { kind: reliability(claims.kind, BINS), match: reliability(claims.match, BINS) },
    errors: errors.sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1)),
    unanswered: missing.size,
  };
}

/** Without intervals: texts drawn twice would be in one group with themselves. */
function groupMeasures(placed: readonly Placed[]): readonly Measured[] {
  const { precision, recall, f1 } = bCubed(placed);
  const plain = {
    'B³ precision': precision,
    'B³ recall': recall,
    'B³ f1': f1,
    NMI: sharedInformation(placed),
  };
  return Object.entries(plain).map(([measure, value]) => ({
    ...bootstrap(measure, [value], () => value),
    count: placed.length,
  }));
}
