import type { UserId } from '#domain/basis/Id.ts';
import { findThemes } from '#domain/theme/searchThemes.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import type { ThemeColumn, ThemeFilter, ThemesView } from './ThemesView.ts';

/** In which language names are put in order, and whose they are. */
interface Arranging {
  readonly locale: string;
  readonly championName: (id: UserId) => string;
}

/** All themes but archived ones, in the order of the list. Equal ones stand by name. */
export function orderThemes(
  themes: readonly Theme[],
  sort: ThemesView['sort'],
  arranging: Arranging,
): readonly Theme[] {
  const { compare } = new Intl.Collator(arranging.locale, { numeric: true });
  const valueOf = COLUMNS[sort.column];
  const direction = sort.isDescending ? -1 : 1;
  return themes
    .filter(({ archived }) => !archived)
    .map((theme) => ({ theme, value: valueOf(theme, arranging) }))
    .toSorted((a, b) => {
      const lacking = Number(a.value === null) - Number(b.value === null);
      return lacking || direction * order(a.value, b.value, compare) || compare(a.theme.name, b.theme.name);
    })
    .map(({ theme }) => theme);
}

/** Those that search and filters leave, in the same order: with every key only this is done again. */
export function narrowThemes(
  ordered: readonly Theme[],
  { search, filters }: Pick<ThemesView, 'search' | 'filters'>,
  me: UserId,
): readonly Theme[] {
  const passing = filters.length === 0 ? ordered : ordered.filter((theme) => passes(theme, filters, me));
  return search.trim() === '' ? passing : findThemes(passing, search);
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
