import type { Theme } from '#domain/theme/Theme.ts';
import type { MatchQuery, ThemeMatch } from '#ports/Language.ts';
import { dot, TermWeights } from './TermWeights.ts';
import { termsOf } from './terms.ts';
import { sumVectors, type TextVector, textVector } from './TextVector.ts';

/** At most so many themes are offered. */
const MOST_MATCHES = 3;

/** Below this a theme is not worth an agent's glance. */
const WORTH_SHOWING = 0.3;

/** How much each source of the query says: the quotes themselves, their name, the conversation around them. */
const QUOTES = 1;
const WHAT = 0.7;
const CONTEXT = 0.18;

/** How much the parts of a theme say: its name, each example. */
const NAME = 1.4;
const EXAMPLE = 0.8;

/** Shares of the similarities in the sum: words against the whole theme, its best example, characters. */
const WHOLE = 0.45;
const NEAREST = 0.3;
const CHARACTERS = 0.25;

/** A theme of the other kind needs to be more alike. */
const OTHER_KIND = 0.8;

/** The similarity at which half of the offers are right, and how fast that changes. */
const EVEN_AT = 0.13;
const STEEPNESS = 22;

interface ThemeVectors {
  readonly whole: TextVector;
  readonly examples: readonly TextVector[];
}

/** Vectors of themes, kept as long as their record is. */
const cache = new WeakMap<Theme, ThemeVectors>();

/**
 * Ranks themes for a mention by shared words and character runs (tf-idf cosine; sums of lexical views). Archived
 * themes are left out. Gives the best first, at most three, only those worth showing, with the words they share.
 */
export function matchThemes(query: MatchQuery, themes: readonly Theme[]): readonly ThemeMatch[] {
  const open = themes.filter((theme) => !theme.archived);
  return rankThemes(query, open)
    .filter((match) => match.score >= WORTH_SHOWING)
    .slice(0, MOST_MATCHES);
}

/** All themes with their scores, best first; equal scores by id. */
export function rankThemes(query: MatchQuery, themes: readonly Theme[]): readonly ThemeMatch[] {
  const vectors = themes.map((theme) => [theme, vectorsOf(theme)] as const);
  const wordWeights = new TermWeights(vectors.map(([, { whole }]) => whole.words.keys()));
  const gramWeights = new TermWeights(vectors.map(([, { whole }]) => whole.grams.keys()));
  const asked = sumVectors([
    ...query.quotes.map((quote) => [textVector(quote), QUOTES] as const),
    [textVector(query.what), WHAT],
    [textVector(query.context), CONTEXT],
  ]);
  const askedWords = wordWeights.weigh(asked.words);
  const askedGrams = gramWeights.weigh(asked.grams);
  const matches = vectors.map(([theme, { whole, examples }]) => {
    const nearest = Math.max(
      0,
      ...examples.map((example) => dot(askedWords, wordWeights.weigh(example.words))),
    );
    const alike =
      WHOLE * dot(askedWords, wordWeights.weigh(whole.words)) +
      NEAREST * nearest +
      CHARACTERS * dot(askedGrams, gramWeights.weigh(whole.grams));
    const ofKind = theme.kind === 'documentation' || theme.kind === query.kind ? alike : alike * OTHER_KIND;
    return { themeId: theme.id, score: calibrated(ofKind), shared: sharedWords(query, whole, wordWeights) };
  });
  return matches.sort((a, b) => b.score - a.score || (a.themeId < b.themeId ? -1 : 1));
}

function calibrated(alike: number): number {
  if (alike <= 0) return 0;
  return Math.round(1000 / (1 + Math.exp(-STEEPNESS * (alike - EVEN_AT)))) / 1000;
}

function vectorsOf(theme: Theme): ThemeVectors {
  const known = cache.get(theme);
  if (known !== undefined) return known;
  const examples = theme.examples.map(textVector);
  const slug = textVector(theme.tag.replace(/_/gu, ' ').replace(/^gs | \S+$/gu, ''));
  const parts = [
    [textVector(theme.name), NAME],
    [slug, 0.3],
    ...examples.map((each) => [each, EXAMPLE] as const),
  ];
  const vectors = { whole: sumVectors(parts as (readonly [TextVector, number])[]), examples };
  cache.set(theme, vectors);
  return vectors;
}

/** Up to four words of the query that the theme has too, most telling first, as the customer wrote them. */
function sharedWords(query: MatchQuery, theme: TextVector, weights: TermWeights): readonly string[] {
  const words = new Map<string, string>();
  for (const text of [...query.quotes, query.what, query.context.slice(0, 4000)]) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      for (const term of termsOf(word)) {
        if (theme.words.has(term) && !words.has(term)) words.set(term, word.toLowerCase());
      }
    }
  }
  return [...words]
    .sort(([a], [b]) => weights.of(b) - weights.of(a) || (a < b ? -1 : 1))
    .slice(0, 4)
    .map(([, word]) => word);
}
