import type { AskedTogether } from '#domain/champion/askedTogether.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import type { Theme } from '#domain/theme/Theme.ts';
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
  const kind = theme.kind === 'bug' ? 'bug' : 'request';
  const query = { quotes: theme.examples, what: theme.name, context: theme.summary, kind } as const;
  const [asked, matched] = await Promise.all([
    folding.together(theme.id, MOST),
    others.size === 0 ? null : language.match(query, [...others.values()], signal),
  ]);
  const together = (asked.ok ? asked.value : []).flatMap(({ themeId, people, tickets }) => {
    const one = others.get(themeId);
    return one === undefined ? [] : [{ theme: one, people, tickets }];
  });
  const alike = (matched?.ok === true ? matched.value : []).flatMap(({ themeId, shared }) => {
    const one = others.get(themeId);
    return one === undefined ? [] : [{ theme: one, shared }];
  });
  return { together, alike };
}
