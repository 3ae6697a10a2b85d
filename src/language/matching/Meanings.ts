import { DIMENSIONS } from '../vectors/trained.ts';
import { vectorWords } from '../vectors/vectorWords.ts';
import { likeness, meaningOf, ofLengthOne, wordVectors, wordWeight } from '../vectors/wordVectors.ts';

/** What a text's words mean together, how many they are, and which share of what they tell has a vector, 0 to 1. */
export interface Told {
  readonly meaning: Float32Array;
  readonly words: number;
  readonly known: number;
}

/** Reads a text for `Meanings`. */
export function toldBy(text: string): Told {
  const words = vectorWords(text);
  const { indexes } = wordVectors();
  let [all, known] = [0, 0];
  for (const word of words) {
    const weight = wordWeight(word);
    all += weight;
    if (indexes.has(word)) known += weight;
  }
  return { meaning: meaningOf(text), words: words.length, known: all === 0 ? 0 : known / all };
}

/** So many texts move the middle half of the way from nowhere to their mean. */
const FEW = 10;

/**
 * Texts as the sums of their word vectors, seen from their middle: what all texts of a collection have in common tells
 * nothing about any of them. A sum of many words means a bit of everything, and one of which half of the words are
 * unknown (another language, a log) may mean anything, so such texts are told by their letters rather.
 */
export class Meanings {
  readonly #manyWords: number;
  readonly #middle = new Float32Array(DIMENSIONS);
  readonly #values: Float32Array;
  readonly #trust: Float64Array;

  constructor(texts: readonly Told[], manyWords: number) {
    this.#manyWords = manyWords;
    for (const { meaning } of texts)
      for (let d = 0; d < DIMENSIONS; d++)
        this.#middle[d] = (this.#middle[d] ?? 0) + (meaning[d] ?? 0) / (texts.length + FEW);
    this.#values = new Float32Array(texts.length * DIMENSIONS);
    for (const [at, { meaning }] of texts.entries()) this.#values.set(this.#seen(meaning), at * DIMENSIONS);
    this.#trust = Float64Array.from(texts, (told) => this.#trustIn(told));
  }

  /** Makes likenesses by letters those by letters and meaning. */
  mixInto(likenesses: Float64Array, told: Told, only?: readonly number[]): void {
    const asked = this.#seen(told.meaning);
    const most = this.#trustIn(told);
    const count = only?.length ?? likenesses.length;
    for (let index = 0; index < count; index++) {
      const at = only?.[index] ?? index;
      const from = at * DIMENSIONS;
      const cosine = likeness(asked, this.#values, from);
      const its = most * (this.#trust[at] ?? 0);
      likenesses[at] = (1 - its) * (likenesses[at] ?? 0) + its * cosine;
    }
  }

  #trustIn({ words, known }: Told): number {
    return known / (1 + words / this.#manyWords);
  }

  #seen(meaning: Float32Array): Float32Array {
    return ofLengthOne(meaning.map((value, d) => value - (this.#middle[d] ?? 0)));
  }
}
