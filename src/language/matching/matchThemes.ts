import type { Theme } from '#domain/theme/Theme.ts';
import type { MatchQuery, ThemeMatch } from '#ports/Language.ts';
import { vectorWords } from '../vectors/vectorWords.ts';
import { wordWeight } from '../vectors/wordVectors.ts';
import { termsOf } from './terms.ts';
import type { ThemeIndex } from './ThemeIndex.ts';
import { ThemeRanks } from './ThemeRanks.ts';

/** At most so many themes are offered. */
const MOST_MATCHES = 3;

/** Below this a theme is not worth an agent's glance (a name alone tells little, and right ones begin at .1), unless the mention is of one of several that are near it. */
const WORTH_SHOWING = 0.06;
const FITS_ONE = 0.5;
const NEAR_THE_BEST = 0.4;

/** How much each part of the query says, once it says anything: the quotes, their name, the conversation around. */
const QUOTES = 1;
const WHAT = 0.4;
const CONTEXT = 0.18;

/** So many telling words say as much as a part can. */
const TELLING_WORDS = 3;

/** A theme of the other kind is so much less probable. */
const OTHER_KIND = 0.5;

const LONGEST_CONTEXT = 4000;

/**
 * The themes that a mention may be of, best first: at most three, only those worth showing, with the words that both
 * have. Archived themes are left out.
 */
export function matchThemes(query: MatchQuery, themes: readonly Theme[]): readonly ThemeMatch[] {
  const ranked = rankThemes(
    query,
    themes.filter((theme) => !theme.archived),
  );
  const fits = ranked.reduce((sum, { score }) => sum + score, 0) >= FITS_ONE;
  const least = fits ? Math.min(WORTH_SHOWING, NEAR_THE_BEST * (ranked[0]?.score ?? 0)) : WORTH_SHOWING;
  return ranked
    .filter(({ score }) => score > 0 && score >= least)
    .slice(0, MOST_MATCHES)
    .map((match) => ({
      ...match,
      shared: sharedWords(
        query,
        themes.find(({ id }) => id === match.themeId),
      ),
    }));
}

/** All themes with their probabilities, best first; equal ones by id. Shared words are left out. */
export function rankThemes(query: MatchQuery, themes: readonly Theme[]): readonly ThemeMatch[] {
  const kinds = new Map(themes.map((theme) => [theme.id as string, theme] as const));
  return ranksOf(themes)
    .rank((index) => likenessesOf(query, index))
    .ranked.flatMap(({ theme, score }): ThemeMatch[] => {
      const its = kinds.get(theme);
      if (its === undefined) return [];
      const ofKind = its.kind === 'documentation' || its.kind === query.kind ? score : score * OTHER_KIND;
      return [{ themeId: its.id, score: Math.round(ofKind * 1000) / 1000, shared: [] }];
    })
    .sort((a, b) => b.score - a.score);
}

/** The likenesses of the parts of a query, each counted for as much as it says. */
function likenessesOf(query: MatchQuery, index: ThemeIndex): Float64Array {
  const quotes = query.quotes.join(' ');
  const parts = [
    [quotes, QUOTES],
    [query.what === quotes ? '' : query.what, WHAT],
    [query.context.slice(0, LONGEST_CONTEXT), CONTEXT],
  ] as const;
  const weights = parts.map(([text, most]) => most * Math.min(1, tellingWords(text) / TELLING_WORDS));
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const likenesses = index.likenesses('');
  for (const [at, [text]] of parts.entries()) {
    const share = (weights[at] ?? 0) / all;
    if (share === 0) continue;
    for (const [each, likeness] of index.likenesses(text).entries())
      likenesses[each] = (likenesses[each] ?? 0) + share * likeness;
  }
  return likenesses;
}

function tellingWords(text: string): number {
  const words = new Set([...vectorWords(text), ...termsOf(text)]);
  return [...words].reduce((sum, word) => sum + wordWeight(word) ** 3, 0);
}

let last: { readonly key: string; readonly ranks: ThemeRanks } | null = null;

/** What the last call made ready, where the themes are the same: every call of a sidebar brings the same themes anew. */
function ranksOf(themes: readonly Theme[]): ThemeRanks {
  const key = themes.map(({ id, name, examples }) => [id, name, ...examples].join('\u0001')).join('\u0002');
  if (last?.key !== key) {
    const known = themes.map(({ id, name, examples }) => ({ id: id as string, name, examples }));
    last = { key, ranks: new ThemeRanks(known, 'nearest') };
  }
  return last.ranks;
}

/** Up to four words of the query that the theme has too, most telling first, as the customer wrote them. */
function sharedWords(query: MatchQuery, theme: Theme | undefined): readonly string[] {
  const its = new Set([theme?.name ?? '', ...(theme?.examples ?? [])].flatMap(termsOf));
  const words = new Map<string, string>();
  for (const text of [...query.quotes, query.what, query.context.slice(0, LONGEST_CONTEXT)]) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      for (const term of termsOf(word))
        if (its.has(term) && !words.has(term)) words.set(term, word.toLowerCase());
    }
  }
  return [...words]
    .sort(([a], [b]) => wordWeight(b) - wordWeight(a) || (a < b ? -1 : 1))
    .slice(0, 4)
    .map(([, word]) => word);
}
