import type { UserId } from '#domain/basis/Id.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import type { Trend } from '#domain/theme/trendOf.ts';
import { partsOf } from './filtersOf.ts';
import type { FilterFamily, ThemeFilter } from './ThemesView.ts';

const DAY_MS = 86_400_000;
/** Nobody was heard for so long: quiet. */
const QUIET_DAYS = 90;
const WITHIN_DAYS: Readonly<Record<string, number>> = { week: 7, month: 30 };

/** Who looks, when, and what is known of themes besides their records. */
export interface Looking {
  readonly me: UserId;
  readonly now: Instant;
  /** `null` where it was not counted. */
  readonly trendOf: (theme: Theme) => Trend | null;
}

/** Whether a theme passes all of these filters. Archived ones pass only where they are asked for. */
export function passing(filters: readonly ThemeFilter[], looking: Looking): (theme: Theme) => boolean {
  const families = new Map<FilterFamily, string[]>();
  for (const filter of filters) {
    const [family, value] = partsOf(filter);
    families.set(family, [...(families.get(family) ?? []), value]);
  }
  const showsArchived = families.get('state')?.includes('archived') === true;
  return (theme) =>
    (showsArchived || !theme.archived) &&
    [...families].every(([family, values]) => values.some((value) => PASSES[family](theme, value, looking)));
}

const PASSES: Readonly<Record<FilterFamily, (theme: Theme, value: string, looking: Looking) => boolean>> = {
  kind: ({ kind }, value) => kind === value,
  state: (theme, value) => themeState(theme) === value,
  area: ({ areaId }, value) => (value === 'none' ? areaId === null : areaId === value),
  champion: ({ championId }, value, { me }) =>
    value === 'vacant' ? championId === null : championId === (value === 'mine' ? me : value),
  trend: (theme, value, { trendOf }) => trendOf(theme)?.direction === value,
  people: ({ counts }, value) => counts.people >= Number(value),
  organizations: ({ counts }, value) => counts.organizations >= Number(value),
  heard: ({ counts: { lastHeardAt } }, value, { now }) => {
    const days = lastHeardAt === null ? Infinity : (epochMs(now) - epochMs(lastHeardAt)) / DAY_MS;
    return value === 'quiet' ? days > QUIET_DAYS : days <= (WITHIN_DAYS[value] ?? 0);
  },
};
