import type { UserId } from '#domain/basis/Id.ts';
import { findThemes } from '#domain/theme/searchThemes.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import type { ThemeColumn, ThemeFilter, ThemesView } from './ThemesView.ts';

/** Who looks, and in which language names are put in order. */
export interface Arranging {
  readonly me: UserId;
  readonly locale: string;
  readonly championName: (id: UserId) => string;
}

/** The rows of the list: without archived themes, searched, filtered and sorted. Equal rows stand by name. */
export function arrangeThemes(
  themes: readonly Theme[],
  { search, filters, sort }: Pick<ThemesView, 'search' | 'filters' | 'sort'>,
  arranging: Arranging,
): readonly Theme[] {
  const { compare } = new Intl.Collator(arranging.locale, { numeric: true });
  const valueOf = COLUMNS[sort.column];
  const direction = sort.isDescending ? -1 : 1;
  const standing = themes.filter((theme) => !theme.archived && passes(theme, filters, arranging.me));
  const found = search.trim() === '' ? standing : findThemes(standing, search);
  return found
    .map((theme) => ({ theme, value: valueOf(theme, arranging) }))
    .toSorted((a, b) => {
      const lacking = Number(a.value === null) - Number(b.value === null);
      return lacking || direction * order(a.value, b.value, compare) || compare(a.theme.name, b.theme.name);
    })
    .map(({ theme }) => theme);
}

type Value = string | number | null;

/** `null` is nothing to compare by, and stands last in both directions. */
const COLUMNS: Readonly<Record<ThemeColumn, (theme: Theme, arranging: Arranging) => Value>> = {
  name: (theme) => theme.name,
  people: (theme) => theme.counts.people,
  organizations: (theme) => theme.counts.organizations,
  tickets: (theme) => theme.counts.tickets,
  state: (theme) => themeState(theme),
  champion: (theme, { championName }) => (theme.championId === null ? null : championName(theme.championId)),
  heard: (theme) => (theme.counts.lastHeardAt === null ? null : Date.parse(theme.counts.lastHeardAt)),
};

function order(a: Value, b: Value, compare: (a: string, b: string) => number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a === null || b === null ? 0 : compare(String(a), String(b));
}

function passes(theme: Theme, filters: readonly ThemeFilter[], me: UserId): boolean {
  const facts = factsOf(theme, me);
  const families = new Set(filters.map(familyOf));
  return [...families].every((family) =>
    filters.some((filter) => familyOf(filter) === family && facts.includes(filter)),
  );
}

function factsOf(theme: Theme, me: UserId): readonly string[] {
  const vacant = theme.championId === null ? ['champion:vacant'] : [];
  const mine = theme.championId === me ? ['champion:mine'] : [];
  return [`kind:${theme.kind}`, `state:${themeState(theme)}`, ...vacant, ...mine];
}

function familyOf(filter: ThemeFilter): string {
  return filter.slice(0, filter.indexOf(':'));
}
