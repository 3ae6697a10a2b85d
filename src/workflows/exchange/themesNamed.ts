import { asId, type ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { textHash } from '#domain/basis/textHash.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { nameKey } from '#domain/theme/nameKey.ts';
import { newTheme } from '#domain/theme/newTheme.ts';
import type { Theme, ThemeKind } from '#domain/theme/Theme.ts';
import { withCounts } from '../recountTheme.ts';

/** A theme of a plan, and whether the plan makes it. */
export interface PlannedTheme {
  readonly theme: Theme;
  readonly isNew: boolean;
}

/**
 * The themes that a plan writes to, by their names: one that stands already, else a new one whose id follows from its name, so
 * that the same plan made again, or going on after a stop, makes none twice. Tags of new ones begin with `tagPrefix`.
 */
export function themesNamed(
  known: readonly Theme[],
  tagPrefix: string,
): {
  readonly themeFor: (name: string, kind: ThemeKind, summary?: string) => Theme;
  /** Takes one that is there. */
  readonly take: (theme: Theme) => Theme;
  readonly planned: ReadonlyMap<ThemeId, PlannedTheme>;
  /** Those there already that an earlier run of the same plan made, perhaps not to its end. */
  readonly begun: ReadonlyMap<ThemeId, Theme>;
} {
  const planned = new Map<ThemeId, PlannedTheme>();
  const begun = new Map<ThemeId, Theme>();
  const byName = new Map(known.filter(stands).map((theme) => [nameKey(theme.name), theme]));
  const byId = new Map(known.map((theme) => [theme.id, theme]));
  function take(theme: Theme): Theme {
    planned.set(theme.id, planned.get(theme.id) ?? { theme, isNew: false });
    return theme;
  }
  return {
    planned,
    begun,
    take,
    themeFor(name, kind, summary = '') {
      const id = asId<ThemeId>(textHash(name).slice(-10));
      const there = byName.get(nameKey(name)) ?? byId.get(id);
      if (there !== undefined) {
        take(there);
        if (there.id === id && planned.get(id)?.isNew === false) begun.set(id, there);
        return there;
      }
      const theme = { ...newTheme(id, name, kind, tagPrefix), summary };
      planned.set(id, { theme, isNew: true });
      byName.set(nameKey(name), theme);
      return theme;
    },
  };
}

/** Which of them are made, with the numbers of these mentions, and which stand already. */
export function themesOf(
  planned: ReadonlyMap<ThemeId, PlannedTheme>,
  mentions: readonly Mention[],
  at: Instant,
): { readonly newThemes: readonly Theme[]; readonly existing: readonly Theme[] } {
  const mentionsOf = new Map<ThemeId, Mention[]>();
  for (const mention of mentions) {
    const others = mentionsOf.get(mention.themeId);
    if (others === undefined) mentionsOf.set(mention.themeId, [mention]);
    else others.push(mention);
  }
  const entries = [...planned.values()];
  return {
    newThemes: entries
      .filter(({ isNew }) => isNew)
      .map(({ theme }) => withCounts(theme, mentionsOf.get(theme.id) ?? [], at)),
    existing: entries.filter(({ isNew }) => !isNew).map(({ theme }) => theme),
  };
}

function stands(theme: Theme): boolean {
  return !theme.archived && theme.partOf === null;
}
