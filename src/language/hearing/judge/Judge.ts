import type { Token } from '../../tokens/Token.ts';
import { EVIDENCE, evidenceOf } from './evidenceOf.ts';
import { BUCKET_BITS, gramsOf, seedOf } from './gramsOf.ts';
import { KINDS, type SeenSentence, type Unit } from './Unit.ts';

/** Log-odds, one for each of `KINDS`. */
export type Odds = readonly number[];

/** What was learnt, as it is written down: readable but for the runs of words and characters. */
export interface JudgeWeights {
  /** One weight a kind, by the names of `EVIDENCE`. */
  readonly evidence: Readonly<Record<string, Odds>>;
  /** One weight a kind, by the ids of rules. */
  readonly rules: Readonly<Record<string, Odds>>;
  /** One unit of a gram's weight, in log-odds. */
  readonly step: number;
  /** `packGrams`. */
  readonly grams: string;
}

/** How much the rules that fired count beside the rest; see `trainJudge`. */
export const RULE_SIZE = 0.5;

/** Sums of gram weights of a stretch of text, kind by kind, and how many grams there were. */
interface Sound {
  readonly words: Float64Array;
  readonly characters: Float64Array;
  wordCount: number;
  characterCount: number;
}

const SIZE = KINDS.length;

/** Weighs what the rules said, the words, the place and the shape of a sentence or a whole text against each other. */
export class Judge {
  readonly #places: Uint16Array;
  readonly #values: Int8Array;
  readonly #step: number;
  readonly #evidence: readonly Odds[];
  readonly #rules: ReadonlyMap<string, Odds>;
  readonly #sounds = new WeakMap<SeenSentence, Sound>();

  constructor({ evidence, rules, step, grams }: JudgeWeights) {
    ({ places: this.#places, values: this.#values } = unpackGrams(grams));
    this.#step = step;
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

  #addSounds({ sentences, setting }: Unit, odds: number[]): void {
    const seed = seedOf(setting.language);
    let [wordCount, characterCount] = [0, 0];
    const sums = [new Float64Array(SIZE), new Float64Array(SIZE)] as const;
    for (const sentence of sentences) {
      const sound = this.#soundOf(sentence, seed);
      wordCount += sound.wordCount;
      characterCount += sound.characterCount;
      for (let kind = 0; kind < SIZE; kind++) {
        sums[0][kind] = (sums[0][kind] ?? 0) + (sound.words[kind] ?? 0);
        sums[1][kind] = (sums[1][kind] ?? 0) + (sound.characters[kind] ?? 0);
      }
    }
    const [ofWords, ofCharacters] = [gramSize(wordCount) * this.#step, gramSize(characterCount) * this.#step];
    for (let kind = 0; kind < SIZE; kind++)
      odds[kind] = (odds[kind] ?? 0) + ofWords * (sums[0][kind] ?? 0) + ofCharacters * (sums[1][kind] ?? 0);
  }

  /** A sentence is asked for alone and as a part of its text: its grams are looked up once. */
  #soundOf(sentence: SeenSentence, seed: number): Sound {
    const known = this.#sounds.get(sentence);
    if (known !== undefined) return known;
    const sound: Sound = {
      words: new Float64Array(SIZE),
      characters: new Float64Array(SIZE),
      wordCount: 0,
      characterCount: 0,
    };
    const add = (to: Float64Array, bucket: number): void => {
      const place = this.#places[bucket] ?? 0;
      if (place === 0) return;
      const from = (place - 1) * SIZE;
      for (let kind = 0; kind < SIZE; kind++) to[kind] = (to[kind] ?? 0) + (this.#values[from + kind] ?? 0);
    };
    gramsOf(
      sentence.tokens,
      seed,
      (bucket) => {
        sound.wordCount++;
        add(sound.words, bucket);
      },
      (bucket) => {
        sound.characterCount++;
        add(sound.characters, bucket);
      },
    );
    this.#sounds.set(sentence, sound);
    return sound;
  }

  /** The words that speak most for a kind, as tokens from–to: a run of up to three and its likeliest neighbours. */
  strongest(tokens: readonly Token[], language: string, kind: number): { from: number; to: number } {
    const scores = new Float64Array(tokens.length);
    const add = (bucket: number, from: number, to: number): void => {
      const place = this.#places[bucket] ?? 0;
      if (place === 0) return;
      const value = (this.#values[(place - 1) * SIZE + kind] ?? 0) / (to - from);
      for (let at = from; at < to; at++) scores[at] = (scores[at] ?? 0) + value;
    };
    gramsOf(tokens, seedOf(language), add, (bucket, from, to) => {
      add(bucket, from, to);
    });
    return bestRun(scores);
  }
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
export function firedIn({ sentences }: Unit): ReadonlySet<string> {
  const fired = new Set<string>();
  for (const { rules } of sentences)
    for (const kind of KINDS) for (const id of rules[kind]?.fired ?? []) fired.add(id);
  return fired;
}

/** How much each of so many grams counts: texts of all lengths have the same size. */
export function gramSize(count: number): number {
  return 1 / Math.sqrt(Math.max(1, count));
}

/** Base64 of: bucket by bucket in rising order, the step from the last one (7 bits a byte, low first), four weights. */
export function packGrams(grams: ReadonlyMap<number, readonly number[]>): string {
  const bytes: number[] = [];
  let last = 0;
  for (const [bucket, values] of [...grams].sort(([a], [b]) => a - b)) {
    let rest = bucket - last;
    last = bucket;
    while (rest > 127) {
      bytes.push((rest & 127) | 128);
      rest >>= 7;
    }
    bytes.push(rest);
    for (let kind = 0; kind < SIZE; kind++) bytes.push((values[kind] ?? 0) & 255);
  }
  let text = '';
  for (let at = 0; at < bytes.length; at += 3000)
    text += btoa(String.fromCharCode(...bytes.slice(at, at + 3000)));
  return text;
}

function unpackGrams(text: string): { places: Uint16Array; values: Int8Array } {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const places = new Uint16Array(1 << BUCKET_BITS);
  const values: number[] = [];
  let bucket = 0;
  let count = 0;
  for (let at = 0; at < bytes.length;) {
    let shift = 0;
    let byte = 128;
    while (byte > 127 && at < bytes.length) {
      byte = bytes[at++] ?? 0;
      bucket += (byte & 127) << shift;
      shift += 7;
    }
    places[bucket] = ++count;
    for (let kind = 0; kind < SIZE; kind++) values.push(bytes[at++] ?? 0);
  }
  return { places, values: Int8Array.from(values) };
}
