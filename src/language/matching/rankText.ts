import type { ThemeAnswers, ThemeIndex } from './ThemeIndex.ts';

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
 * Longer texts are also read in parts, held against themes' names: a review says several things, and one of them may be
 * the theme's. With whole texts a sentence in common says little.
 */
const LONG = 160;
const MOST_PARTS = 12;
const PART = 0.95;

/** Ranks all themes for a text; equal scores by id. */
export function rankText(index: ThemeIndex, text: string): Ranking {
  return rankLikenesses(index, likenessesInParts(index, text));
}

function likenessesInParts(index: ThemeIndex, text: string): Float64Array {
  const likenesses = index.likenesses(text);
  if (text.length <= LONG || index.names.length === 0) return likenesses;
  for (const part of partsOf(text)) {
    const ofPart = index.likenesses(part);
    for (const at of index.names) likenesses[at] = Math.max(likenesses[at] ?? 0, PART * (ofPart[at] ?? 0));
  }
  return likenesses;
}

/** Sentences, roughly; crumbs go with what follows. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let open = '';
  for (const piece of text.slice(0, 4000).split(/[.!?\n;]+/u)) {
    open = open === '' ? piece.trim() : `${open} ${piece.trim()}`;
    if (open.length < 25) continue;
    parts.push(open);
    open = '';
  }
  return [...parts, ...(open === '' ? [] : [open])].slice(0, MOST_PARTS);
}

/** The ranking that likenesses to the themes' texts give. */
export function rankLikenesses(index: ThemeIndex, likenesses: Float64Array): Ranking {
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
