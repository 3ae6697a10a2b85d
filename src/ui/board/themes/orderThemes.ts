import type { AreaId, UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import type { Trend } from '#domain/theme/trendOf.ts';
import type { ThemeColumn, ThemeSort } from './ThemesView.ts';

/** In which language names are put in order, and what is known of themes besides their records. */
interface Ordering {
  readonly locale: string;
  readonly championName: (id: UserId) => string;
  readonly areaName: (id: AreaId) => string | undefined;
  readonly trendOf: (theme: Theme) => Trend | null;
}

/** All themes in the order of the list. Equal ones stand by name. */
export function orderThemes(themes: readonly Theme[], sort: ThemeSort, ordering: Ordering): readonly Theme[] {
  const { compare } = new Intl.Collator(ordering.locale, { numeric: true });
  const valueOf = VALUES[sort.column];
  const direction = sort.isDescending ? -1 : 1;
  return themes
    .map((theme) => ({ theme, value: valueOf(theme, ordering) }))
    .toSorted((a, b) => {
      const lacking = Number(a.value === null) - Number(b.value === null);
      return lacking || direction * order(a.value, b.value, compare) || compare(a.theme.name, b.theme.name);
    })
    .map(({ theme }) => theme);
}

type Value = string | number | null;

/** `null` is nothing to compare by, and stands last in both directions. */
const VALUES: Readonly<Record<ThemeColumn, (theme: Theme, ordering: Ordering) => Value>> = {
  name: (theme) => theme.name,
  kind: (theme) => theme.kind,
  people: (theme) => theme.counts.people,
  organizations: (theme) => theme.counts.organizations,
  tickets: (theme) => theme.counts.tickets,
  trend: (theme, { trendOf }) => {
    const trend = trendOf(theme);
    return trend === null ? null : trend.lately - trend.before;
  },
  state: (theme) => themeState(theme),
  area: ({ areaId }, { areaName }) => (areaId === null ? null : (areaName(areaId) ?? null)),
  champion: (theme, { championName }) => (theme.championId === null ? null : championName(theme.championId)),
  heard: (theme) => (theme.counts.lastHeardAt === null ? null : Date.parse(theme.counts.lastHeardAt)),
};

function order(a: Value, b: Value, compare: (a: string, b: string) => number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a === null || b === null ? 0 : compare(String(a), String(b));
}
