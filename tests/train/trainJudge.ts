import { EVIDENCE, evidenceOf } from '#language/hearing/judge/evidenceOf.ts';
import { allRuns, LISTS } from '#language/hearing/judge/allRuns.ts';
import { BUCKET_BITS } from '#language/hearing/judge/gramsOf.ts';
import { firedIn, gramSize, type JudgeWeights, RULE_SIZE } from '#language/hearing/judge/Judge.ts';
import { sentenceUnit, wholeUnit } from '#language/hearing/judge/seenTalk.ts';
import { sentenceMeaning } from '#language/hearing/judge/sentenceMeaning.ts';
import { DIMENSIONS } from '#language/vectors/trained.ts';
import { ofLengthOne } from '#language/vectors/wordVectors.ts';
import { KINDS, type Unit } from '#language/hearing/judge/Unit.ts';
import { fitLogistic, type Instance } from './fitLogistic.ts';
import type { LabelledTalk, Truth } from './LabelledTalk.ts';
import { packGrams } from './packGrams.ts';

/** What was chosen on what may be looked at; see the README here. */
export interface Settings {
  /** C of the logistic regression. */
  readonly strength: number;
  /** Of the regression over all instances; with twice as many no row of the eval moved by more than .01. */
  readonly passes: number;
  /** Texts that must hold a gram for it to be learnt. */
  readonly fewestTexts: number;
  /** Grams kept, the weightiest. */
  readonly kept: number;
  /** Whole steps either way that a run's weight is told in. */
  readonly steps: number;
  /** How much a text of a collection counts, by what stands before the first colon of its source. */
  readonly weight: Readonly<Record<string, number>>;
}

export const SETTINGS: Settings = {
  strength: 3,
  passes: 12,
  fewestTexts: 3,
  kept: 6_450,
  steps: 15,
  weight: {
    own: 2,
    lines: 0.25,
    texts: 0.5,
    talks: 0.25,
    inbox: 3,
    stripe: 0.5,
    minibar: 1,
    multidogo: 0.3,
    frminer: 0.25,
  },
};

const BUCKETS = 1 << BUCKET_BITS;

interface Row {
  readonly unit: Unit;
  readonly truth: Truth;
  readonly weight: number;
}

/** What was learnt, as sure as it may be or surer. */
export type Uncalibrated = Omit<JudgeWeights, 'slopes'>;

/** Learns to judge sentences and whole texts. Deterministic. */
export function trainJudge(talks: readonly LabelledTalk[], settings: Settings = SETTINGS): Uncalibrated {
  return fit(
    talks.flatMap((talk) => rowsOf(talk, settings.weight[talk.source.split(':')[0] ?? ''] ?? 0)),
    settings,
  );
}

function fit(all: readonly Row[], settings: Settings): Uncalibrated {
  const rows = all.filter(({ weight }) => weight > 0);
  const ruleIds = [...new Set(rows.flatMap(({ unit }) => [...firedIn(unit)]))].sort();
  const vectors = rows.map((row) => vectorOf(row.unit));
  const known = knownGrams(vectors, settings.fewestTexts);
  const rulePlaces = new Map(ruleIds.map((id, at) => [id, BUCKETS + EVIDENCE.length + at]));
  const size = BUCKETS + EVIDENCE.length + ruleIds.length + DIMENSIONS;
  const features = rows.map(({ unit }, at) => featuresOf(vectors[at] ?? NO_GRAMS, unit, known, rulePlaces));
  const weights = KINDS.map((_, kind) => {
    const instances = rows.flatMap(({ truth, weight }, at): readonly Instance[] => {
      const its = truth[kind] ?? null;
      const feature = features[at];
      if (its === null || feature === undefined) return [];
      return [{ ...feature, values: withoutNeighbours(feature, kind), truth: its, weight }];
    });
    return fitLogistic(instances, size, settings.strength, settings.passes);
  });
  return written(weights, known, ruleIds, settings);
}

function isKnown({ truth }: LabelledTalk): boolean {
  return truth.some((its) => its.some((each) => each.some((said) => said !== null)));
}

/** A text with a label of its own is one row, as it is judged; of a conversation each sentence with a label. */
function rowsOf(talk: LabelledTalk, weight: number): readonly Row[] {
  const { comments, truth, whole } = talk;
  const sentences = comments.flatMap((comment, at) =>
    comment.sentences.map((_, index) => ({
      unit: sentenceUnit(comment, index),
      truth: truth[at]?.[index] ?? whole,
      weight,
    })),
  );
  const [first] = sentences;
  const unit = wholeUnit(comments);
  if (first === undefined || unit === null) return [];
  const { isTalk } = unit.setting;
  if (!isTalk && sentences.length === 1) return [{ ...first, truth: whole }];
  if (isKnown(talk)) return sentences;
  return isTalk ? [] : [{ unit, truth: whole, weight }];
}

/** Sums of a text's grams, bucket by bucket, and what it means. */
interface Grams {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
  readonly meaning: Float32Array;
}

const NO_GRAMS: Grams = {
  buckets: new Int32Array(0),
  values: new Float32Array(0),
  meaning: new Float32Array(DIMENSIONS),
};

const GRAMS = new WeakMap<Unit['sentences'][number], Grams>();

function vectorOf({ sentences, setting }: Unit): Grams {
  const [only] = sentences;
  const key = sentences.length === 1 ? only : undefined;
  const known = key === undefined ? undefined : GRAMS.get(key);
  if (known !== undefined) return known;
  const meaning = new Float32Array(DIMENSIONS);
  const lists = Array.from({ length: LISTS }, (): number[] => []);
  for (const { tokens } of sentences) {
    allRuns(tokens, setting.language, (list, bucket) => lists[list]?.push(bucket));
    const its = sentenceMeaning(tokens, setting.language);
    for (let d = 0; d < DIMENSIONS; d++) meaning[d] = (meaning[d] ?? 0) + (its[d] ?? 0);
  }
  const sums = new Map<number, number>();
  for (const list of lists) {
    const size = gramSize(list.length);
    for (const bucket of list) sums.set(bucket, (sums.get(bucket) ?? 0) + size);
  }
  const grams = {
    buckets: Int32Array.from(sums.keys()),
    values: Float32Array.from(sums.values()),
    meaning: ofLengthOne(meaning),
  };
  if (key !== undefined) GRAMS.set(key, grams);
  return grams;
}

function knownGrams(vectors: readonly Grams[], fewest: number): Uint8Array {
  const counts = new Uint32Array(BUCKETS);
  for (const { buckets } of vectors) for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => (count >= fewest ? 1 : 0));
}

function featuresOf(
  grams: Grams,
  unit: Unit,
  known: Uint8Array,
  rulePlaces: ReadonlyMap<string, number>,
): Pick<Instance, 'indexes' | 'values'> {
  const indexes: number[] = [];
  const values: number[] = [];
  for (const [at, bucket] of grams.buckets.entries()) {
    if (known[bucket] !== 1) continue;
    indexes.push(bucket);
    values.push(grams.values[at] ?? 0);
  }
  for (const [at, value] of evidenceOf(unit).entries()) {
    if (value === 0) continue;
    indexes.push(BUCKETS + at);
    values.push(value);
  }
  for (const id of firedIn(unit)) {
    const place = rulePlaces.get(id);
    if (place === undefined) continue;
    indexes.push(place);
    values.push(RULE_SIZE);
  }
  const first = BUCKETS + EVIDENCE.length + rulePlaces.size;
  for (const [d, value] of grams.meaning.entries()) {
    if (value === 0) continue;
    indexes.push(first + d);
    values.push(value);
  }
  return { indexes: Int32Array.from(indexes), values: Float32Array.from(values) };
}

/** A kind is not told by neighbours of another: in a mail that asks first and reports then, both are meant. */
function withoutNeighbours(
  { indexes, values }: Pick<Instance, 'indexes' | 'values'>,
  kind: number,
): Float32Array {
  return values.map((value, at) => {
    const name = EVIDENCE[(indexes[at] ?? 0) - BUCKETS];
    return name?.startsWith('near: ') === true && name !== `near: ${KINDS[kind]}` ? 0 : value;
  });
}

/** In whole steps, the weightiest grams only. */
function written(
  weights: readonly Float64Array[],
  known: Uint8Array,
  ruleIds: readonly string[],
  { kept, steps }: Settings,
): Uncalibrated {
  const at = (place: number): readonly number[] => weights.map((each) => rounded(each[place] ?? 0));
  const size = new Float64Array(BUCKETS);
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    size[bucket] = known[bucket] === 1 ? Math.max(...weights.map((each) => Math.abs(each[bucket] ?? 0))) : 0;
  const buckets = Array.from(size.keys())
    .filter((bucket) => (size[bucket] ?? 0) > 0)
    .sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0) || a - b)
    .slice(0, kept);
  const step = rounded6((size[buckets[Math.min(30, buckets.length - 1)] ?? 0] ?? 1) / steps) || 1;
  const grams = new Map(
    buckets.map((bucket) => [
      bucket,
      weights.map((each) => Math.max(-steps, Math.min(steps, Math.round((each[bucket] ?? 0) / step)))),
    ]),
  );
  const first = BUCKETS + EVIDENCE.length + ruleIds.length;
  const meaning = weights.flatMap((each) => [...each.subarray(first, first + DIMENSIONS)]);
  const meaningStep = rounded6(Math.max(...meaning.map(Math.abs)) / 127) || 1;
  return {
    evidence: Object.fromEntries(EVIDENCE.map((name, index) => [name, at(BUCKETS + index)])),
    rules: Object.fromEntries(ruleIds.map((id, index) => [id, at(BUCKETS + EVIDENCE.length + index)])),
    step,
    grams: packGrams(grams),
    meaningStep,
    meaning: btoa(String.fromCharCode(...meaning.map((value) => Math.round(value / meaningStep) & 255))),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function rounded6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
