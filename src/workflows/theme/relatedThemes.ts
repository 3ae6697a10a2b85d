import type { ThemeId } from '#domain/basis/Id.ts';
import type { AskedTogether } from '#domain/champion/askedTogether.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ThemeMatch } from '#ports/Language.ts';
import type { KeptFold } from '../foldOpened.ts';
import type { Outside } from '../Outside.ts';

/** Themes that have to do with another one. */
export interface RelatedThemes {
  /** Asked for by the same people; only where this browser has read the account. */
  readonly together: readonly (Omit<AskedTogether, 'themeId'> & { readonly theme: Theme })[];
  /** Whose words are alike, best first: maybe one and the same. */
  readonly alike: readonly { readonly theme: Theme; readonly shared: readonly string[] }[];
}

const MOST = 5;
/** So many of its quotes are held against the others, each alone: all in one text say too much to be like anything. */
const QUOTES_HELD = 4;
/** What they say together of another theme is below this by chance: names that share a word like “hours”. */
const ALIKE_FROM = 0.1;
const MOST_ALIKE = 3;

/** Finds them; what cannot be told just now (no replica, no engine) is left out, since nothing rests on it. */
export async function relatedThemes(
  { folding, language }: Pick<Outside, 'language'> & Pick<KeptFold, 'folding'>,
  theme: Theme,
  themes: readonly Theme[],
  signal: AbortSignal,
): Promise<RelatedThemes> {
  const others = new Map(
    themes.filter((one) => one.id !== theme.id && isOffered(one)).map((one) => [one.id, one]),
  );
  const [asked, matched] = await Promise.all([
    folding.together(theme.id, MOST),
    alikeTo(language, theme, [...others.values()], signal),
  ]);
  const together = (asked.ok ? asked.value : []).flatMap(({ themeId, people, tickets }) => {
    const one = others.get(themeId);
    return one === undefined ? [] : [{ theme: one, people, tickets }];
  });
  const alike = matched.flatMap(({ themeId, shared }) => {
    const one = others.get(themeId);
    return one === undefined ? [] : [{ theme: one, shared }];
  });
  return { together, alike };
}

/** What its name and its quotes, one by one, are like. */
async function alikeTo(
  language: Outside['language'],
  theme: Theme,
  others: readonly Theme[],
  signal: AbortSignal,
): Promise<readonly ThemeMatch[]> {
  if (others.length === 0) return [];
  const kind = theme.kind === 'bug' ? 'bug' : 'request';
  const found = new Map<ThemeId, ThemeMatch>();
  for (const quote of [theme.name, ...theme.examples.slice(0, QUOTES_HELD)]) {
    const query = { quotes: [quote], what: theme.name, context: '', kind } as const;
    const matched = await language.match(query, others, signal);
    if (!matched.ok) break;
    for (const match of matched.value) {
      const before = found.get(match.themeId);
      const shared = [...new Set([...(before?.shared ?? []), ...match.shared])];
      found.set(match.themeId, { ...match, score: (before?.score ?? 0) + match.score, shared });
    }
  }
  return [...found.values()]
    .filter(({ score }) => score >= ALIKE_FROM)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_ALIKE);
}
