import { lexicalTerms } from './lexicalTerms.ts';
import { Meanings, type Told, toldBy } from './Meanings.ts';
import { SparseIndex } from './SparseIndex.ts';
import { solveRidge } from './solveRidge.ts';
import { everydayShare, termWeight } from './termWeight.ts';

/** What a theme is known by: its name and what customers said who asked for it. */
export interface KnownTheme {
  readonly id: string;
  readonly name: string;
  readonly examples: readonly string[];
}

/** What matching weighs by; chosen on asks of our own and the train half of the inbox (`README.md`). */
export interface MatchSettings {
  /** Shares of words and of runs of characters in what two texts have in common to the letter. */
  readonly words: number;
  readonly grams: number;
  /** So many words make a text's vector tell half as much about it. */
  readonly manyWords: number;
  /** How fast likeness counts for less when it is less: the width of the bell around a text. */
  readonly width: number;
  /** What is added to each text's likeness to itself: more makes themes' answers more alike. */
  readonly ridge: number;
  /** How much a theme's mean and nearest likeness count beside the answer of the regression. */
  readonly mean: number;
  readonly nearest: number;
}

export const SETTINGS: MatchSettings = {
  words: 0.45,
  grams: 0.55,
  manyWords: 20,
  width: 0.35,
  ridge: 0.5,
  mean: 0.2,
  nearest: 0.1,
};

/** Among how many themes the regression tells: all of them (once, for many texts), or those nearest to each text. */
export type Telling = 'all' | 'nearest';

/** With more texts than these only the nearest themes are told apart, whatever was wished. */
const MOST_SOLVED = 1200;
const MOST_NEAR_THEMES = 16;

/** So many texts are kept at most: where there are more, each theme counts with its first ones. */
const MOST_TEXTS = 12_000;

/** What a text says to each theme: likenesses are 0 to 1, answers about 0 where it is another's and 1 where its own. */
export interface ThemeAnswers {
  readonly nearest: Float64Array;
  readonly mean: Float64Array;
  readonly answer: Float64Array;
}

/**
 * Themes made ready to be found by what a text says. Each name and example is a text of its own; a likeness is the sum
 * of the cosines of words and pairs of words (tf-idf), of runs of characters, and of word vectors, under a bell; ridge
 * regression over these (least squares with a kernel) says which theme a text is of.
 */
export class ThemeIndex {
  readonly themes: readonly KnownTheme[];
  readonly #telling: Telling;
  readonly #settings: MatchSettings;
  readonly #texts: readonly string[];
  readonly #names: readonly number[];
  readonly #themeOf: Int32Array;
  readonly #sizes: Int32Array;
  readonly #words: SparseIndex;
  readonly #grams: SparseIndex;
  readonly #meanings: Meanings;
  #solved: readonly Float64Array[] | null = null;

  constructor(themes: readonly KnownTheme[], telling: Telling = 'all', settings = SETTINGS) {
    this.themes = themes;
    this.#telling = telling;
    this.#settings = settings;
    const most = Math.max(1, Math.floor(MOST_TEXTS / Math.max(1, themes.length)));
    const texts = themes.flatMap(({ name, examples }, theme) =>
      [name, ...examples]
        .filter((text) => text.trim() !== '')
        .slice(0, most)
        .map((text) => ({ text, theme })),
    );
    const count = texts.length;
    this.#texts = texts.map(({ text }) => text);
    this.#names = texts.flatMap(({ text, theme }, at) => (text === themes[theme]?.name ? [at] : []));
    this.#themeOf = Int32Array.from(texts, ({ theme }) => theme);
    this.#sizes = new Int32Array(themes.length);
    for (const theme of this.#themeOf) this.#sizes[theme] = (this.#sizes[theme] ?? 0) + 1;
    const terms = this.#texts.map(termsOnce);
    this.#words = new SparseIndex(
      terms.map(({ words }) => words),
      (term, having) => termWeight(having, count, everydayShare(term)),
    );
    this.#grams = new SparseIndex(
      terms.map(({ grams }) => grams),
      (_, having) => Math.log((count + 50) / (having + 0.5)),
    );
    this.#meanings = new Meanings(this.#texts.map(meaningOnce), settings.manyWords);
  }

  /** Which of the texts are themes' names. */
  get names(): readonly number[] {
    return this.#names;
  }

  /** How alike a text is to each name and example, 0 to 1; where `only` some are wanted the others are not whole. */
  likenesses(text: string, only?: readonly number[]): Float64Array {
    const { words, grams } = this.#settings;
    const likenesses = new Float64Array(this.#texts.length);
    const terms = only === undefined ? lexicalTerms(text) : termsOnce(text);
    this.#words.addCosines(terms.words, words, likenesses);
    this.#grams.addCosines(terms.grams, grams, likenesses);
    this.#meanings.mixInto(likenesses, only === undefined ? toldBy(text) : meaningOnce(text), only);
    return likenesses;
  }

  /** What likenesses say to each theme. */
  answers(likenesses: Float64Array): ThemeAnswers {
    const themes = this.themes.length;
    const [nearest, mean] = [new Float64Array(themes), new Float64Array(themes)];
    const bells = likenesses.map((likeness) => this.#bell(likeness));
    for (let at = 0; at < bells.length; at++) {
      const theme = this.#themeOf[at] ?? 0;
      nearest[theme] = Math.max(nearest[theme] ?? 0, likenesses[at] ?? 0);
      mean[theme] = (mean[theme] ?? 0) + (bells[at] ?? 0) / (this.#sizes[theme] ?? 1);
    }
    const answer =
      this.#telling === 'all' && this.#texts.length <= MOST_SOLVED
        ? this.#answersOfAll(bells)
        : this.#answersOfNearest(bells, nearest);
    return { nearest, mean, answer };
  }

  /** The answers, with what mean and nearest likeness add: what themes are ranked by. */
  scores({ nearest, mean, answer }: ThemeAnswers): Float64Array {
    return answer.map(
      (value, theme) =>
        value +
        this.#settings.mean * (mean[theme] ?? 0) +
        this.#settings.nearest * this.#bell(nearest[theme] ?? 0),
    );
  }

  #bell(likeness: number): number {
    return Math.exp((likeness - 1) / this.#settings.width);
  }

  #answersOfAll(bells: Float64Array): Float64Array {
    this.#solved ??= this.#solve(
      this.#texts.map((_, at) => at),
      this.themes.map((_, theme) => theme),
    );
    return Float64Array.from(this.#solved, (weights) =>
      weights.reduce((sum, weight, at) => sum + weight * (bells[at] ?? 0), 0),
    );
  }

  /** The regression among the themes that are nearest alone; the others answer 0. */
  #answersOfNearest(bells: Float64Array, nearest: Float64Array): Float64Array {
    // Of one text each there is nothing to learn, and a text's double would answer for all that is like it.
    if (this.#texts.length <= this.themes.length) return nearest.map((likeness) => this.#bell(likeness));
    const near = [...nearest.keys()]
      .sort((a, b) => (nearest[b] ?? 0) - (nearest[a] ?? 0) || a - b)
      .slice(0, MOST_NEAR_THEMES);
    const isNear = new Set(near);
    const texts = [...this.#themeOf.keys()].filter((at) => isNear.has(this.#themeOf[at] ?? -1));
    const answer = new Float64Array(this.themes.length);
    for (const [which, weights] of this.#solve(texts, near).entries())
      answer[near[which] ?? 0] = weights.reduce(
        (sum, weight, at) => sum + weight * (bells[texts[at] ?? 0] ?? 0),
        0,
      );
    return answer;
  }

  #solve(texts: readonly number[], themes: readonly number[]): readonly Float64Array[] {
    const kernel = new Float64Array(texts.length * texts.length);
    for (const [row, text] of texts.entries()) {
      const likenesses = this.likenesses(this.#texts[text] ?? '', texts);
      for (const [column, other] of texts.entries())
        kernel[row * texts.length + column] = this.#bell(likenesses[other] ?? 0);
    }
    const targets = themes.map((theme) =>
      Float64Array.from(texts, (text) => (this.#themeOf[text] === theme ? 1 : 0) - 1 / themes.length),
    );
    // A theme of few texts weighs as much as one of many.
    const usual = texts.length / themes.length;
    const sizeOf = (text: number): number => this.#sizes[this.#themeOf[texts[text] ?? 0] ?? 0] ?? 0;
    const ridge = (text: number): number => (this.#settings.ridge * sizeOf(text)) / usual;
    return solveRidge(kernel, texts.length, ridge, targets);
  }
}

const termsKept = new Map<string, ReturnType<typeof lexicalTerms>>();
const meaningsKept = new Map<string, Told>();
const MOST_KEPT = 20_000;

/** Themes come anew with each call, their texts are mostly those of the last one. */
function kept<T>(store: Map<string, T>, text: string, make: (text: string) => T): T {
  const known = store.get(text);
  if (known !== undefined) return known;
  if (store.size >= MOST_KEPT) store.clear();
  const made = make(text);
  store.set(text, made);
  return made;
}

const termsOnce = (text: string): ReturnType<typeof lexicalTerms> => kept(termsKept, text, lexicalTerms);
const meaningOnce = (text: string): Told => kept(meaningsKept, text, toldBy);
