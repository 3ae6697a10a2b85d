import { EVIDENCE, evidenceOf } from './evidenceOf.ts';
import { type HearingModel, MODEL_KINDS, type ModelKind } from './HearingModel.ts';
import { fitText, randomFrom, soundsOf } from './fitText.ts';
import type { LabelledTalk } from './readTalk.ts';
import type { Settings } from './settings.ts';

/** Parts in which the words are learnt anew, so that the evidence is weighed on sentences not learnt from. */
const PARTS = 4;

interface EvidenceRow {
  readonly values: readonly number[];
  readonly truth: 0 | 1;
  readonly weight: number;
}

/** Learns words, then weighs what they say against the rules, the neighbours and the shape. Deterministic. */
export function trainModel(talks: readonly LabelledTalk[], settings: Settings): HearingModel {
  const text = fitText(talks, settings);
  const rows: Record<ModelKind, EvidenceRow[]> = { request: [], bug: [] };
  for (let part = 0; part < PARTS; part++) {
    const isHeldOut = (talk: LabelledTalk): boolean => talk.fold % PARTS === part;
    const weights = fitText(
      talks.filter((talk) => !isHeldOut(talk)),
      settings,
    );
    for (const talk of talks) if (isHeldOut(talk)) collect(talk, weights, settings, rows);
  }
  return {
    text,
    evidence: {
      request: fitEvidence(rows.request, settings),
      bug: fitEvidence(rows.bug, settings),
    },
  };
}

function collect(
  talk: LabelledTalk,
  weights: HearingModel['text'],
  settings: Settings,
  rows: Record<ModelKind, EvidenceRow[]>,
): void {
  const weight = settings.evidenceWeight[talk.source.split(':')[0] ?? ''] ?? 0;
  if (weight === 0) return;
  const sounds = soundsOf(weights, talk);
  const random = randomFrom(talk.fold + 1);
  random();
  for (const [at, { sentences, commentsBefore, afterAgent }] of talk.comments.entries()) {
    const deaf = talk.source === 'inbox' && random() < settings.deaf;
    const comment = sentences.map(({ tokens, rules }, index) => ({
      tokens,
      rules: deaf ? {} : rules,
      sound: sounds.comments[at]?.[index] ?? ([0, 0] as const),
    }));
    for (const [index, { truth }] of sentences.entries()) {
      for (const [kind, name] of MODEL_KINDS.entries()) {
        let its = truth[kind] ?? null;
        if (its === null && talk.somewhere[kind] === true && sentences.length === 1) its = true;
        if (its === null) continue;
        const values = evidenceOf(name, {
          comment,
          index,
          commentsBefore,
          afterAgent,
          subject: sounds.subject,
        });
        rows[name].push({ values, truth: its ? 1 : 0, weight });
      }
    }
  }
}

/** Logistic regression by Newton's method; L2 on all but the constant. */
export function fitEvidence(rows: readonly EvidenceRow[], { evidenceL2 }: Settings): readonly number[] {
  let weights = new Array<number>(EVIDENCE).fill(0);
  for (let step = 0; step < 12; step++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : evidenceL2 * weight));
    const hessian = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : evidenceL2) : 0)),
    );
    for (const { values, truth, weight } of rows) {
      const sum = values.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-sum));
      const curve = weight * p * (1 - p);
      for (const [at, value] of values.entries()) {
        if (value === 0) continue;
        gradient[at] = (gradient[at] ?? 0) + weight * (p - truth) * value;
        const row = hessian[at] ?? [];
        for (let other = 0; other < EVIDENCE; other++)
          row[other] = (row[other] ?? 0) + curve * value * (values[other] ?? 0);
      }
    }
    const change = solve(hessian, gradient);
    const largest = Math.max(...change.map(Math.abs));
    const scale = Math.min(1, 4 / Math.max(largest, 1e-9));
    weights = weights.map((weight, at) => weight - scale * (change[at] ?? 0));
    if (largest < 1e-4) break;
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

/** Gauss with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = right.length;
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let row = at + 1; row < size; row++)
      if (Math.abs(cell(row, at)) > Math.abs(cell(pivot, at))) pivot = row;
    [rows[at], rows[pivot]] = [rows[pivot] ?? [], rows[at] ?? []];
    const by = cell(at, at) || 1e-12;
    for (let row = 0; row < size; row++) {
      if (row === at) continue;
      const factor = cell(row, at) / by;
      const target = rows[row];
      if (factor === 0 || target === undefined) continue;
      for (let column = at; column <= size; column++)
        target[column] = (target[column] ?? 0) - factor * cell(at, column);
    }
  }
  return right.map((_, at) => cell(at, size) / (cell(at, at) || 1e-12));
}
