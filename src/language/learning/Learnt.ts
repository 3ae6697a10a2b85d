import { asLearntModel } from '#domain/setting/asLearntModel.ts';
import { agreed, type AskOdds, type LearntModel, type LearntPart } from '#domain/setting/LearningSetting.ts';
import type { Odds } from '../hearing/judge/Judge.ts';
import { KINDS, type SeenSentence } from '../hearing/judge/Unit.ts';
import { DIMENSIONS } from '../vectors/trained.ts';
import { fromBase64 } from '../vectors/fromBase64.ts';
import { trait, traitsOf } from './traitsOf.ts';

/** However much was learnt, it moves a sentence no further than this: from "sure" to "maybe", or the other way. */
const MOST = 3;

/** What an account learnt, ready to be asked. */
export class Learnt {
  readonly #parts: readonly ReadonlyMap<string, AskOdds>[];

  constructor({ parts }: Pick<LearntModel, 'parts'>) {
    this.#parts = parts.map(weightsOf);
  }

  /** The log-odds of all kinds with what was learnt about such sentences: of what the parts say, what they agree on. */
  corrected(judged: Odds, sentences: readonly SeenSentence[], language: string): Odds {
    if (this.#parts.length === 0) return judged;
    const traits = traitsOf(sentences, language);
    const said = this.#parts.map((weights) => sumOf(traits, weights));
    return judged.map((value, kind) => {
      const ask = ASKS.indexOf(KINDS[kind] ?? 'praise');
      return ask === -1 ? value : value + within(agreed(said.map((odds) => odds[ask] ?? 0)));
    });
  }
}

function weightsOf({ always, rules, words, meaning, meaningStep }: LearntPart): ReadonlyMap<string, AskOdds> {
  const weights = new Map<string, AskOdds>([[trait.always, always]]);
  for (const [id, weight] of Object.entries(rules)) weights.set(trait.rule(id), weight);
  for (const [word, weight] of Object.entries(words)) weights.set(trait.word(word), weight);
  const steps = new Int8Array(fromBase64(meaning).buffer);
  for (let d = 0; d < DIMENSIONS; d++)
    weights.set(trait.meaning(d), [
      (steps[d] ?? 0) * meaningStep,
      (steps[DIMENSIONS + d] ?? 0) * meaningStep,
    ]);
  return weights;
}

function sumOf(
  traits: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, AskOdds>,
): readonly number[] {
  let [request, bug] = [0, 0];
  for (const [name, value] of traits) {
    const weight = weights.get(name);
    if (weight === undefined) continue;
    request += weight[0] * value;
    bug += weight[1] * value;
  }
  return [request, bug];
}

/** In the order of `AskOdds`. */
const ASKS: readonly string[] = ['request', 'bug'];

function within(value: number): number {
  return Math.max(-MOST, Math.min(MOST, value));
}

let last: { readonly text: string; readonly learnt: Learnt | null } | null = null;

/** A stored model ready for use; `null` for none and for what is none: the engine hears without it then. */
export function learntOf(model: unknown): Learnt | null {
  if (model === null || model === undefined) return null;
  const text = JSON.stringify(model);
  if (last?.text !== text) {
    const read = asLearntModel(model);
    last = { text, learnt: read === null ? null : new Learnt(read) };
  }
  return last.learnt;
}
