import type { AreaId, ThemeId } from '../basis/Id.ts';
import type { Theme } from '../theme/Theme.ts';
import { themeState } from '../theme/themeState.ts';
import type { Trend } from '../theme/trendOf.ts';
import type { TaggedTheme } from './taggedThemes.ts';

/** A theme without a champion, and what somebody has to do with it. */
export interface Vacancy {
  readonly theme: Theme;
  /** How many of its tickets they tagged. */
  readonly tagged: number;
  /** Whether it is filed in one of their areas. */
  readonly isInArea: boolean;
  readonly isGrowing: boolean;
}

/** What is known of whoever looks. */
export interface VacancyFor {
  readonly areas: readonly AreaId[];
  readonly tagged: readonly TaggedTheme[];
}

const WANTED = new Set(['open', 'emerging', 'needsMoreEvidence', 'notNow']);

/**
 * The vacant themes that somebody may want to champion: those in their areas or with tickets that they tagged. What they tagged
 * most of comes first, then what is in their areas, growing ones before others, then by people. Nobody is compared with anybody.
 */
export function vacanciesFor(
  themes: readonly Theme[],
  { areas, tagged }: VacancyFor,
  trendOf: (theme: Theme) => Trend | null,
): readonly Vacancy[] {
  const theirs = new Map<ThemeId, number>(tagged.map(({ id, tickets }) => [id, tickets]));
  return themes
    .filter((theme) => theme.championId === null && !theme.archived && WANTED.has(themeState(theme)))
    .map((theme) => ({
      theme,
      tagged: theirs.get(theme.id) ?? 0,
      isInArea: theme.areaId !== null && areas.includes(theme.areaId),
      isGrowing: trendOf(theme)?.direction === 'growing',
    }))
    .filter(({ tagged: count, isInArea }) => count > 0 || isInArea)
    .toSorted(
      (a, b) =>
        b.tagged - a.tagged ||
        Number(b.isInArea) - Number(a.isInArea) ||
        Number(b.isGrowing) - Number(a.isGrowing) ||
        b.theme.counts.people - a.theme.counts.people ||
        (a.theme.id < b.theme.id ? -1 : 1),
    );
}
