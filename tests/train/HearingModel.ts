import type { Token } from '#language/tokens/Token.ts';
import { BUCKET_BITS, textBuckets } from './textBuckets.ts';

/** The kinds that the model tells; praise is left to the rules. */
export const MODEL_KINDS = ['request', 'bug'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

/** Weights of runs, by bucket: kind 0 at `2 * bucket`, kind 1 after it, in steps of `step` log-odds. */
export interface TextWeights {
  readonly values: Int8Array;
  readonly step: number;
  readonly bias: readonly [number, number];
}

/** Everything that was learnt: of a sentence's words, and of its place, shape and the rules that fired. */
export interface HearingModel {
  readonly text: TextWeights;
  /** One weight for each of `evidenceOf`'s values, by kind. */
  readonly evidence: Readonly<Record<ModelKind, readonly number[]>>;
}

/** How much the words of a sentence sound like a request and like a bug, as log-odds. */
export type Sound = readonly [request: number, bug: number];

/** What a sentence sounds like by its words alone. */
export function soundOf({ values, step, bias }: TextWeights, tokens: readonly Token[]): Sound {
  let [wordRuns, requestOfWords, bugOfWords, unitRuns, requestOfUnits, bugOfUnits] = [0, 0, 0, 0, 0, 0];
  textBuckets(
    tokens,
    (bucket) => {
      wordRuns++;
      requestOfWords += values[2 * bucket] ?? 0;
      bugOfWords += values[2 * bucket + 1] ?? 0;
    },
    (bucket) => {
      unitRuns++;
      requestOfUnits += values[2 * bucket] ?? 0;
      bugOfUnits += values[2 * bucket + 1] ?? 0;
    },
  );
  const ofWords = step / Math.sqrt(Math.max(1, wordRuns));
  const ofUnits = step / Math.sqrt(Math.max(1, unitRuns));
  return [
    bias[0] + requestOfWords * ofWords + requestOfUnits * ofUnits,
    bias[1] + bugOfWords * ofWords + bugOfUnits * ofUnits,
  ];
}

/** Room for all weights. */
export function emptyTextWeights(): Int8Array {
  return new Int8Array(2 << BUCKET_BITS);
}
