import { type KnownTheme, type Telling, type ThemeAnswers, ThemeIndex } from './ThemeIndex.ts';

/** All themes for a text, best first, and the probability that none of them fits. */
export interface Ranking {
  /** `score` is the probability that the text asks for the theme; all of them and `none` add up to 1. */
  readonly ranked: readonly { readonly theme: string; readonly score: number }[];
  readonly none: number;
}

/**
 * How sure it is that a text asks for one of the themes at all: log-odds from how near the texts of the best one are, in
 * the mean (its logarithm) and the nearest of them. Fitted (logistic regression) on the train half of the inbox and
 * asks of our own, with half of the themes taken away and texts of other products among them.
 */
const FITS = { mean: 4.6, nearest: 1.5, constant: 10.3 };

/** By how much a score must be higher to be e times as probable: fitted on the same. */
const SPREAD = 0.035;

/**
 * Themes made ready to be ranked. Many sentences are nearer to any text than few are, or a name alone,
 * so that beside themes of many examples others would hardly ever be found. So themes are ranked among such as are known by
 * as much: first those of several examples; what none of these claims is shared by those of one, among all by one of theirs;
 * what is then left by those that have their name alone, among all names.
 */
export class ThemeRanks {
  readonly #levels: readonly Level[];

  constructor(themes: readonly KnownTheme[], telling: Telling = 'all') {
    const known = themes.map(({ id, name, examples }) => ({
      id,
      name,
      examples: examples.filter((text) => text.trim() !== ''),
    }));
    this.#levels = LEVELS.flatMap(({ least, most }): Level[] => {
      const own = known.filter(({ examples: { length } }) => length >= least && length <= most);
      if (own.length === 0) return [];
      const among = known
        .filter(({ examples }) => examples.length >= least)
        .map((theme) => ({ ...theme, examples: theme.examples.slice(0, most) }));
      return [{ index: new ThemeIndex(among, telling), own: new Set(own.map(({ id }) => id)) }];
    });
  }

  /** @param likenessesIn how alike what is asked for is to each text of an index. */
  rank(likenessesIn: (index: ThemeIndex) => Float64Array): Ranking {
    let none = 1;
    const ranked: { readonly theme: string; readonly score: number }[] = [];
    for (const { index, own } of this.#levels) {
      const left = none;
      const its = rankLikenesses(index, likenessesIn(index)).ranked.filter(({ theme }) => own.has(theme));
      for (const { theme, score } of its) {
        ranked.push({ theme, score: rounded(left * score) });
        none -= left * score;
      }
    }
    // Stable: equal scores stay in the order of the levels, where equal ones stand by id.
    return { ranked: ranked.sort((a, b) => b.score - a.score), none: rounded(Math.max(0, none)) };
  }
}

/** Themes by how many examples they have, those that are known best first. */
const LEVELS = [
  { least: 2, most: Infinity },
  { least: 1, most: 1 },
  { least: 0, most: 0 },
];

interface Level {
  readonly index: ThemeIndex;
  /** The themes that are ranked here; the others are there so that what is theirs is not taken for these. */
  readonly own: ReadonlySet<string>;
}

/** The ranking that likenesses to the themes' texts give. */
function rankLikenesses(index: ThemeIndex, likenesses: Float64Array): Ranking {
  const answers = index.answers(likenesses);
  const scores = index.scores(answers);
  const none = noneOf(scores, answers);
  const best = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const weights = scores.map((score) => Math.exp((score - best) / SPREAD));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const ranked = index.themes
    .map(({ id }, theme) => ({
      theme: id,
      score: ((1 - none) * (weights[theme] ?? 0)) / all,
      raw: scores[theme] ?? 0,
    }))
    .sort((a, b) => b.raw - a.raw || (a.theme < b.theme ? -1 : 1));
  return {
    ranked: ranked.map(({ theme, score }) => ({ theme, score: rounded(score) })),
    none: rounded(none),
  };
}

function noneOf(scores: Float64Array, { mean, nearest }: ThemeAnswers): number {
  if (scores.length === 0) return 1;
  const best = scores.reduce((first, score, at) => (score > (scores[first] ?? 0) ? at : first), 0);
  const odds = FITS.constant + FITS.mean * Math.log(mean[best] ?? 0) + FITS.nearest * (nearest[best] ?? 0);
  return 1 / (1 + Math.exp(odds));
}

/** Seven digits after the point: enough to rank by, short enough to read. */
function rounded(value: number): number {
  return Math.round(value * 1e7) / 1e7;
}
