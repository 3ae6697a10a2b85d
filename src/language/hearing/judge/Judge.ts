import { fromBase64 } from '../../vectors/fromBase64.ts';
import { freshChances, RangeDecoder } from '../../vectors/RangeDecoder.ts';
import { DIMENSIONS } from '../../vectors/trained.ts';
import { lengthOf, likeness } from '../../vectors/wordVectors.ts';
import type { Token } from '../../tokens/Token.ts';
import { EVIDENCE, evidenceOf } from './evidenceOf.ts';
import { allRuns, LISTS } from './allRuns.ts';
import { type BitCoder, codeGram, GRAM_CONTEXTS, NO_GRAM } from './gramCode.ts';
import { BUCKET_BITS } from './gramsOf.ts';
import { hasMeaning, sentenceMeaning } from './sentenceMeaning.ts';
import { KINDS, type SeenSentence, type Unit } from './Unit.ts';

/** Log-odds, one for each of `KINDS`. */
export type Odds = readonly number[];

/** What was learnt, as it is written down: readable but for the runs of words and characters. */
export interface JudgeWeights {
  /** What judged log-odds are multiplied by to be calibrated, kind by kind. */
  readonly slopes: Odds;
  /** One weight a kind, by the names of `EVIDENCE`. */
  readonly evidence: Readonly<Record<string, Odds>>;
  /** One weight a kind, by the ids of rules. */
  readonly rules: Readonly<Record<string, Odds>>;
  /** One unit of a gram's weight, in log-odds. */
  readonly step: number;
  /** Base64 of how many there are and each, as `codeGram` codes it. */
  readonly grams: string;
  /** One unit of a weight of meaning, in log-odds. */
  readonly meaningStep: number;
  /** Base64 of a byte a dimension of the word vectors, kind by kind. */
  readonly meaning: string;
}

/** As sure as it was learnt to be. */
export const UNCALIBRATED: Odds = [1, 1, 1, 1];

/** How much the rules that fired count beside the rest; see `trainJudge`. */
export const RULE_SIZE = 0.5;

/** Of a stretch of text and each list of its runs: the sums of their weights, kind by kind, and how many there were. */
interface Sound {
  readonly sums: Float64Array;
  readonly counts: Uint32Array;
  readonly meaning: Float32Array;
  readonly meant: Float64Array;
}

const SIZE = KINDS.length;

/** Weighs what the rules said, the words, the place and the shape of a sentence or a whole text against each other. */
export class Judge {
  readonly #places: Uint16Array;
  readonly #values: Int8Array;
  readonly #step: number;
  readonly #slopes: Odds;
  readonly #evidence: readonly Odds[];
  readonly #rules: ReadonlyMap<string, Odds>;
  readonly #meaning: Float32Array;
  readonly #sounds = new WeakMap<SeenSentence, Sound>();

  constructor({ slopes, evidence, rules, step, grams, meaningStep, meaning }: JudgeWeights) {
    ({ places: this.#places, values: this.#values } = unpackGrams(grams));
    this.#step = step;
    this.#slopes = slopes;
    this.#meaning = Float32Array.from(
      new Int8Array(fromBase64(meaning).buffer),
      (value) => value * meaningStep,
    );
    this.#evidence = EVIDENCE.map((name) => evidence[name] ?? NOTHING);
    this.#rules = new Map(Object.entries(rules));
  }

  /** The log-odds that a sentence, or a whole text, is of each kind. */
  judge(unit: Unit): Odds {
    const odds = new Array<number>(SIZE).fill(0);
    const evidence = evidenceOf(unit);
    for (const [at, value] of evidence.entries()) {
      if (value === 0) continue;
      const weights = this.#evidence[at] ?? NOTHING;
      for (let kind = 0; kind < SIZE; kind++) odds[kind] = (odds[kind] ?? 0) + value * (weights[kind] ?? 0);
    }
    for (const id of firedIn(unit)) {
      const weights = this.#rules.get(id);
      if (weights === undefined) continue;
      for (let kind = 0; kind < SIZE; kind++)
        odds[kind] = (odds[kind] ?? 0) + RULE_SIZE * (weights[kind] ?? 0);
    }
    this.#addSounds(unit, odds);
    return odds;
  }

  /**
   * What was judged, and weighed with all else that is known, as log-odds that are right as often as they say: learnt from
   * few texts, a judge is surer than it may be.
   */
  calibrated(odds: Odds): Odds {
    return odds.map((value, kind) => value * (this.#slopes[kind] ?? 1));
  }

  #addSounds({ sentences, setting: { language } }: Unit, odds: number[]): void {
    const sounds = sentences.map((sentence) => this.#soundOf(sentence, language));
    for (let list = 0; list < LISTS; list++) {
      let count = 0;
      for (const { counts } of sounds) count += counts[list] ?? 0;
      const size = gramSize(count) * this.#step;
      for (const { sums } of sounds)
        for (let kind = 0; kind < SIZE; kind++)
          odds[kind] = (odds[kind] ?? 0) + size * (sums[list * SIZE + kind] ?? 0);
    }
    if (!hasMeaning(language)) return;
    const length = meaningLength(sounds);
    if (length === 0) return;
    for (const { meant } of sounds)
      for (let kind = 0; kind < SIZE; kind++) odds[kind] = (odds[kind] ?? 0) + (meant[kind] ?? 0) / length;
  }

  /** What a sum of vectors says for each kind, before it is made as long as any other. */
  #meantBy(meaning: Float32Array): Float64Array {
    return new Float64Array(SIZE).map((_, kind) => likeness(meaning, this.#meaning, kind * DIMENSIONS));
  }

  /** A sentence is asked for alone and as a part of its text: its runs are looked up once. */
  #soundOf(sentence: SeenSentence, language: string): Sound {
    const known = this.#sounds.get(sentence);
    if (known !== undefined) return known;
    const meaning = sentenceMeaning(sentence.tokens, language);
    const sound: Sound = {
      sums: new Float64Array(LISTS * SIZE),
      counts: new Uint32Array(LISTS),
      meaning,
      meant: this.#meantBy(meaning),
    };
    const { sums, counts } = sound;
    allRuns(sentence.tokens, language, (list, bucket) => {
      counts[list] = (counts[list] ?? 0) + 1;
      const place = this.#places[bucket] ?? 0;
      if (place === 0) return;
      const to = list * SIZE;
      const from = (place - 1) * SIZE;
      for (let kind = 0; kind < SIZE; kind++)
        sums[to + kind] = (sums[to + kind] ?? 0) + (this.#values[from + kind] ?? 0);
    });
    this.#sounds.set(sentence, sound);
    return sound;
  }

  /** The words that speak most for a kind, as tokens from–to: a run of up to three and its likeliest neighbours. */
  strongest(tokens: readonly Token[], language: string, kind: number): { from: number; to: number } {
    const scores = new Float64Array(tokens.length);
    allRuns(tokens, language, (_, bucket, from, to) => {
      const place = this.#places[bucket] ?? 0;
      if (place === 0) return;
      const value = (this.#values[(place - 1) * SIZE + kind] ?? 0) / (to - from);
      for (let at = from; at < to; at++) scores[at] = (scores[at] ?? 0) + value;
    });
    return bestRun(scores);
  }
}

/** How long the sum of what sentences mean is; the meaning of a text is made as long as any other. */
function meaningLength([first, ...rest]: readonly Sound[]): number {
  if (first === undefined) return 0;
  if (rest.length === 0) return lengthOf(first.meaning);
  const sum = Float32Array.from(first.meaning);
  for (const { meaning } of rest)
    for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] ?? 0) + (meaning[d] ?? 0);
  return lengthOf(sum);
}

const NOTHING: Odds = [0, 0, 0, 0];

/** Longest cue that words alone give. */
const LONGEST_CUE = 5;

/** The stretch with the highest sum, of up to so many tokens; the first token where nothing speaks for it. */
function bestRun(scores: Float64Array): { from: number; to: number } {
  let best = { from: 0, to: Math.min(1, scores.length) };
  let highest = -Infinity;
  for (let from = 0; from < scores.length; from++) {
    let sum = 0;
    for (let to = from + 1; to <= Math.min(scores.length, from + LONGEST_CUE); to++) {
      sum += scores[to - 1] ?? 0;
      if (sum > highest) {
        highest = sum;
        best = { from, to };
      }
    }
  }
  return best;
}

/** All rules that fired in what is judged, each once. */
export function firedIn({ sentences }: Pick<Unit, 'sentences'>): ReadonlySet<string> {
  const fired = new Set<string>();
  for (const { rules } of sentences)
    for (const kind of KINDS) for (const id of rules[kind]?.fired ?? []) fired.add(id);
  return fired;
}

/** How much each of so many grams counts: texts of all lengths have the same size. */
export function gramSize(count: number): number {
  return 1 / Math.sqrt(Math.max(1, count));
}

/** The runs of a judge's weights: of each bucket where its weights stand, from 1 on, and the weights. */
function unpackGrams(text: string): { places: Uint16Array; values: Int8Array } {
  const decoder = new RangeDecoder(fromBase64(text));
  const chances = freshChances(GRAM_CONTEXTS);
  const read: BitCoder = (context) => decoder.bit(chances, context) === 1;
  const places = new Uint16Array(1 << BUCKET_BITS);
  const values: number[] = [];
  const { bucket: count } = codeGram(read, 0, NO_GRAM);
  let bucket = 0;
  for (let place = 1; place <= count; place++) {
    const gram = codeGram(read, bucket, NO_GRAM);
    ({ bucket } = gram);
    places[bucket] = place;
    values.push(...gram.values);
  }
  return { places, values: Int8Array.from(values) };
}
